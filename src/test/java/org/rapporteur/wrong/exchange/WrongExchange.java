package org.rapporteur.wrong.exchange;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.rapporteur.wrong.ui.WrongPart;

/// Wrong on purpose: an exchange that knows the window, and Word itself.
public record WrongExchange(WrongPart part, XWPFDocument document) {}
