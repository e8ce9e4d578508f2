package org.rapporteur.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Shape;

/// What was deleted and can still be brought back.
///
/// @param all the deleted records, the last deleted first
/// @param register where they and what they belong to are looked up, deleted or not
public record Bin(List<Deleted> all, Register register) {
    /// A deleted record.
    ///
    /// @param links what it belongs to, deleted or not
    /// @param when it was deleted, by the laptop's clock
    /// @param stays why it stays when the bin is emptied, or null where it does not
    public record Deleted(
            Kept record,
            List<Kept> links,
            Instant when,
            @Nullable Stays stays) {
        public Deleted {
            links = List.copyOf(links);
        }
    }

    public Bin {
        all = List.copyOf(all);
    }

    /// Reads the bin.
    public static Bin read(Records records) {
        var deleted = records.deleted();
        var register = records.registerWith(deleted);
        var staying = records.staying();
        return new Bin(
                deleted.stream()
                        .map(record -> new Deleted(
                                record,
                                Shape.references(record)
                                        .flatMap(id -> register.find(id).stream())
                                        .map(Kept.class::cast)
                                        .distinct()
                                        .toList(),
                                records.history(record.id().value()).getLast().time(),
                                staying.get(record.id().value())))
                        .toList(),
                register);
    }

    /// The ids of all that is in it.
    public Set<Id<?>> ids() {
        var ids = new HashSet<Id<?>>();
        all.forEach(each -> ids.add(each.record().id()));
        return ids;
    }

    /// What goes when it is emptied.
    public List<Deleted> erasable() {
        return all.stream().filter(each -> each.stays() == null).toList();
    }

    /// What stays when it is emptied.
    public List<Deleted> staying() {
        return all.stream().filter(each -> each.stays() != null).toList();
    }
}
