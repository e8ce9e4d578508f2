package org.rapporteur.cli;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Anonymiser;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Folding;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Programme;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Replacement;
import org.rapporteur.store.Records;
import org.rapporteur.word.Edition;

/// Whether a document is to name people, as it was asked for; and what was put in the place of their
/// names.
final class Anonymity {
    static final String ANONYMISE = "--anonymise";
    static final String ALSO = "--also";
    static final String KEEP = "--keep";

    private final @Nullable Anonymiser anonymiser;
    private final Edition edition;
    /// The missions that the document tells of, as they are.
    private final Set<MissionFile> told = new LinkedHashSet<>();

    /// Codes are counted over all missions of the store, so that they are the same in each document.
    Anonymity(Call call, Records records, Edition edition) {
        this.edition = edition;
        if (!call.has(ANONYMISE)) {
            anonymiser = null;
            return;
        }
        var missions = DocumentOptions.missions(records);
        var all = Anonymiser.of(missions, edition.codes(), call.options(ALSO));
        var kept = call.options(KEEP).stream().map(Folding::fold).toList();
        anonymiser = all.otherwise(missions.stream()
                .flatMap(file -> all.in(file, edition.audience()).stream())
                .filter(Replacement::isUsual)
                .filter(each -> kept.contains(Folding.fold(each.before())))
                .map(Replacement::place)
                .collect(Collectors.toSet()));
    }

    /// The options of every document that can be anonymised.
    static Usage options(Usage usage) {
        return usage.flag(ANONYMISE, "cli.option.anonymise")
                .repeated(ALSO, "WORD", "cli.option.also")
                .repeated(KEEP, "WORD", "cli.option.keep");
    }

    /// A mission as the document is to tell of it.
    MissionFile of(MissionFile file) {
        told.add(file);
        return anonymiser == null ? file : anonymiser.apply(file);
    }

    /// Missions as the document is to tell of them.
    List<MissionFile> of(List<MissionFile> files) {
        return files.stream().map(this::of).toList();
    }

    /// Records as the document is to tell of them.
    Register of(Register register) {
        return anonymiser == null ? register : anonymiser.apply(register);
    }

    /// A programme as the document is to tell of it.
    Programme of(Programme programme) {
        told.add(programme.file());
        return anonymiser == null ? programme : anonymiser.apply(programme);
    }

    /// A record as the document is to tell of it.
    <T extends Kept> T of(T record) {
        return anonymiser == null ? record : anonymiser.apply(record);
    }

    /// Tells each replacement in its sentence, so that somebody can look at it.
    void tell(Call call) {
        if (anonymiser == null) {
            return;
        }
        var console = call.console();
        console.tell("cli.anonymised", found().filter(this::makes).count());
        found().forEach(each -> console.tell(
                makes(each) ? "cli.replaced" : "cli.not_replaced",
                call.texts().word(each.certainty()),
                each.before(),
                each.after(),
                each.lead() + each.before() + each.tail()));
    }

    /// Adds the replacements to what is told to a machine; nothing where people are named.
    void tell(Map<String, Object> plain) {
        if (anonymiser != null) {
            plain.put(
                    "replacements", found().map(each -> json(each, makes(each))).toList());
        }
    }

    private boolean makes(Replacement replacement) {
        return anonymiser != null && anonymiser.makes(replacement);
    }

    private Stream<Replacement> found() {
        return told.stream()
                .flatMap(file -> anonymiser == null ? Stream.of() : anonymiser.in(file, edition.audience()).stream())
                .distinct();
    }

    private static Map<String, Object> json(Replacement each, boolean made) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("record", each.place().record().toString());
        plain.put("field", Field.wordOf(each.place().field()));
        plain.put("before", each.before());
        plain.put("after", each.after());
        plain.put("sentence", each.lead() + each.before() + each.tail());
        plain.put("certainty", Field.wordOf(each.certainty()));
        plain.put("replaced", made);
        return plain;
    }
}
