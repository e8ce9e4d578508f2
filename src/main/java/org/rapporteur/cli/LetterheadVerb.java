package org.rapporteur.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rapporteur.domain.Field;
import org.rapporteur.domain.Texts;
import org.rapporteur.word.Letterhead;
import picocli.CommandLine.Model.CommandSpec;

/// Tells how documents would be written on an office's letterhead, before any is.
record LetterheadVerb() implements Verb {
    @Override
    public CommandSpec spec(Texts texts) {
        return new Usage(this, "letterhead", texts, "cli.verb.letterhead")
                .parameter(0, "FILE", "cli.parameter.letterhead")
                .json()
                .examples(
                        "rapporteur letterhead office.dotx",
                        "rapporteur export minutes --mission Kazakhstan --template office.dotx \\",
                        "  --out minutes.docx")
                .spec();
    }

    @Override
    public int run(Call call) {
        var letterhead = Letterhead.read(Call.path(call.parameter(0)));
        if (call.has(Usage.JSON)) {
            call.console().json(plain(letterhead));
            return DONE;
        }
        for (var style : letterhead.mapping()) {
            if (style.isAdded()) {
                call.console().say("cli.letterhead.added", style.ours());
            } else {
                call.console().say("cli.letterhead.theirs", style.ours(), style.theirs());
            }
        }
        tell(call, letterhead);
        return DONE;
    }

    /// Tells in few words what is taken from a letterhead and what is not, beside what was asked for.
    static void tell(Call call, Letterhead letterhead) {
        var mapping = letterhead.mapping();
        long added = mapping.stream().filter(Letterhead.Mapping::isAdded).count();
        call.console().tell("cli.letterhead", letterhead.name(), mapping.size() - added, mapping.size());
        call.console()
                .tell(letterhead.hasMarker() ? "cli.letterhead.marker" : "cli.letterhead.emptied", Letterhead.MARKER);
        var removed = letterhead.removed(call.texts());
        if (!removed.isEmpty()) {
            call.console().tell("cli.letterhead.removed", String.join("; ", removed));
        }
    }

    /// The letterhead as JSON: its name, each of our styles with the one that stands for it, and what
    /// was not carried over.
    static Map<String, Object> plain(Letterhead letterhead) {
        var styles = new LinkedHashMap<String, Object>();
        letterhead.mapping().forEach(style -> styles.put(style.ours(), style.isAdded() ? null : style.theirs()));
        var removed = new LinkedHashMap<String, Object>();
        letterhead.removals().forEach((removal, count) -> removed.put(Field.wordOf(removal), count));
        var plain = new LinkedHashMap<String, Object>();
        plain.put("name", letterhead.name());
        plain.put("marker", letterhead.hasMarker());
        plain.put("styles", styles);
        plain.put("removed", removed);
        return plain;
    }
}
