package org.rapporteur.wrong.store;

import org.rapporteur.wrong.domain.WrongModel;
import org.rapporteur.wrong.ui.WrongPart;
import org.rapporteur.wrong.word.WrongDocument;

/// Wrong on purpose: a store that knows the window and the documents, in a cycle with the domain.
public record WrongStore(WrongModel model, WrongPart part, WrongDocument document) {}
