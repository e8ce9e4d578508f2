package org.rapporteur.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.Mission;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Recommendation;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.RuleBroken;
import org.rapporteur.store.Records;

/// Finds the records that the words on the command line mean: an id, or a unique part of a name,
/// title or citation.
final class Finder {
    private static final List<Kind> ALL = List.of(Kind.values());
    private static final List<Kind> NAMED =
            List.of(Kind.INSTITUTION, Kind.POST, Kind.PERSON, Kind.DOCUMENT, Kind.RECOMMENDATION, Kind.MISSION);

    private final Records records;

    Finder(Records records) {
        this.records = records;
    }

    /// The mission that the words mean.
    Mission mission(String words) {
        return (Mission) records.register(null).match(List.of(Kind.MISSION), words);
    }

    /// The meeting of a mission that the words mean.
    Meeting meeting(Mission mission, String words) {
        return (Meeting) records.register(mission.id()).match(List.of(Kind.MEETING), words);
    }

    /// The recommendation that the words mean.
    Recommendation recommendation(String words) {
        return (Recommendation) records.register(null).match(List.of(Kind.RECOMMENDATION), words);
    }

    /// The institution that the words mean.
    Institution institution(String words) {
        return (Institution) records.register(null).match(List.of(Kind.INSTITUTION), words);
    }

    /// The person that the words mean.
    Person person(String words) {
        return (Person) records.register(null).match(List.of(Kind.PERSON), words);
    }

    /// The record that is there and that the words mean, of whatever kind. What has a name of its own
    /// is looked through first, then what is known by others' names, then all: "Deputy Minister" is
    /// the post, not a meeting with it, nor a note that mentions it.
    Kept present(String words) {
        var id = id(words);
        if (id.isPresent()) {
            return records.find(id.get()).orElseThrow(() -> absent(id.get()));
        }
        var named = records.register(null);
        for (var kinds : List.of(NAMED, List.of(Kind.TENURE, Kind.MEETING))) {
            try {
                return named.match(kinds, words);
            } catch (RuleBroken broken) {
                if (broken.key().equals("reference.several")) {
                    throw withoutKinds(broken);
                }
            }
        }
        var all = new ArrayList<Kept>(named.all(Kept.class));
        for (var kind : ALL) {
            all.addAll(records.all(kind.type()));
        }
        return match(new Register(all), words);
    }

    /// The deleted record that the words mean.
    Id<?> deleted(String words) {
        var id = id(words);
        return id.isPresent()
                ? id.get()
                : match(new Register(records.deleted()), words).id();
    }

    /// The record, there or deleted, that the words mean.
    Id<?> everKept(String words) {
        var id = id(words);
        if (id.isPresent()) {
            return id.get();
        }
        try {
            return present(words).id();
        } catch (RuleBroken broken) {
            if (broken.key().equals("record.several")) {
                throw broken;
            }
            return deleted(words);
        }
    }

    /// The words by which people know a record, on one line.
    String label(Kept record) {
        var register = records.register(null);
        return Lines.clipped(register.label(record), 70);
    }

    private RuleBroken absent(Id<?> id) {
        boolean deleted =
                records.deleted().stream().anyMatch(record -> record.id().equals(id));
        return new RuleBroken(deleted ? "record.deleted" : "record.unknown", id.toString());
    }

    private static Kept match(Register register, String words) {
        try {
            return register.match(ALL, words);
        } catch (RuleBroken broken) {
            throw withoutKinds(broken);
        }
    }

    /// Where any kind will do, a sentence that lists them all helps nobody; and what fits may be the
    /// text of notes, which a message never quotes.
    private static RuleBroken withoutKinds(RuleBroken broken) {
        return broken.key().equals("reference.several")
                ? new RuleBroken(
                        "record.several",
                        broken.arguments().get(1),
                        broken.arguments().get(2))
                : new RuleBroken("record.unknown", broken.arguments().get(1));
    }

    private static Optional<Id<Kept>> id(String words) {
        try {
            return Optional.of(new Id<>(UUID.fromString(words.strip())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
