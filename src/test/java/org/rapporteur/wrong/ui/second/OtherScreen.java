package org.rapporteur.wrong.ui.second;

/// A screen that another one knows.
public record OtherScreen(String name) {}
