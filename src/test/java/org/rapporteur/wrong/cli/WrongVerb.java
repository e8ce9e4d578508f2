package org.rapporteur.wrong.cli;

import org.rapporteur.wrong.ui.WrongPart;

/// Wrong on purpose: a verb that knows the window.
public record WrongVerb(WrongPart part) {}
