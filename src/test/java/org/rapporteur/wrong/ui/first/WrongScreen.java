package org.rapporteur.wrong.ui.first;

import org.rapporteur.wrong.ui.second.OtherScreen;

/// Wrong on purpose: a screen that knows another.
public record WrongScreen(OtherScreen other) {}
