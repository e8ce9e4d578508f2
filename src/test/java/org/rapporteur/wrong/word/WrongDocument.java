package org.rapporteur.wrong.word;

import org.rapporteur.wrong.ui.WrongPart;

/// Wrong on purpose: a document that knows the window, and prints.
public record WrongDocument(WrongPart part) {
    void print() {
        System.out.println(part);
    }
}
