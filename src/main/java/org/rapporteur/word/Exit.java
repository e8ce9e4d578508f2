package org.rapporteur.word;

import java.nio.file.Path;
import org.rapporteur.domain.SafeFile;

/// The way on which a finished document leaves the program: as a Word file, protected by a password
/// ([Protection]), as a PDF ([PdfExit]), on paper ([PrintExit]) or in an archive ([MissionArchive]).
///
/// Every document takes the one that its [Edition] names, so each can leave on each way.
@FunctionalInterface
public interface Exit {
    /// A Word file, written whole or not at all.
    Exit WORD = (document, target) -> new SafeFile(target).write(document);

    /// Brings a document to where it is wanted.
    ///
    /// @param document the bytes of a finished Word document
    /// @param target the file to make or to replace
    /// @throws org.rapporteur.domain.RuleBroken `document.*`, `pdf.*` or `print.*` when that is not
    ///     possible; a file that was there is untouched then
    void write(byte[] document, Path target);
}
