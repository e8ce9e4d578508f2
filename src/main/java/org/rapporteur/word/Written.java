package org.rapporteur.word;

import java.nio.file.Path;

/// What was written.
///
/// @param file the document
/// @param meetings how many meetings it holds
/// @param notes how many notes it holds
/// @param leftOut how many notes and attached files of these meetings its audience may not see, so that it
///     lacks them
public record Written(Path file, int meetings, int notes, int leftOut) {}
