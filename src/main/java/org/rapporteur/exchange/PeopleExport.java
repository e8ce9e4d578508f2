package org.rapporteur.exchange;

import java.nio.file.Path;
import java.util.Locale;
import org.rapporteur.domain.PeopleList;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.domain.Texts;

/// Writes a list of people as a workbook (.xlsx) or as cards for an address book (.vcf).
public final class PeopleExport {
    private PeopleExport() {}

    /// Writes the list; what it is to be, the file's name tells.
    ///
    /// @param target a file whose name ends in `.xlsx` or `.vcf`, to make or to replace
    /// @throws RuleBroken `export.people_file` where it ends otherwise, or `document.*` when it
    ///     cannot be written; a file that was there is untouched then
    public static void write(PeopleList list, Path target, Texts texts) {
        var name = target.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx")) {
            new PeopleSheet(list, texts).write(target);
        } else if (name.endsWith(".vcf")) {
            new PeopleCards(list).write(target);
        } else {
            throw new RuleBroken("export.people_file", target.getFileName());
        }
    }
}
