package org.rapporteur.ui;

import java.nio.file.Path;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyStringProperty;

/// A file that is brought in: read, looked through, and saved all together. What is common to all
/// imports, whatever they bring.
public interface Importing {

    /// How many rows are taken.
    ReadOnlyIntegerProperty count();

    /// Whether a file is being read.
    ReadOnlyBooleanProperty busy();

    /// What was done last, as a sentence; empty before that.
    ReadOnlyStringProperty done();

    /// Whether what is shown was saved.
    ReadOnlyBooleanProperty saved();

    /// Asks for a file and reads it.
    void choose();

    /// Reads a file. What was shown before stays where it cannot be read.
    void read(Path file);

    /// Saves what is taken, all together.
    void save();
}
