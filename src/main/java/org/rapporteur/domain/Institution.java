package org.rapporteur.domain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An authority or organisation that a delegation meets or belongs to.
///
/// @param name the name as the delegation uses it
/// @param names the name in other languages, by language tag (`ru`, `kk`)
/// @param parent the institution this one is part of
/// @param remark an internal remark, in no shareable document
/// @param notSame institutions that were compared with this one and are others
public record Institution(
        Id<Institution> id,
        @Required String name,
        Map<String, String> names,
        InstitutionKind kind,
        @Nullable Id<Institution> parent,
        String address,
        String remark,
        List<Id<Institution>> notSame)
        implements Kept {

    /// What an institution is in the life of the State.
    public enum InstitutionKind {
        GOVERNMENT,
        PARLIAMENT,
        JUDICIARY,
        PROSECUTION,
        /// A national human rights institution.
        NHRI,
        NGO,
        UN,
        DIPLOMATIC,
        MEDIA,
        ACADEMIA;

        /// Whether it is an authority of the State, of whatever power. A national human rights institution
        /// is one, however independent: it is set up by law, and a delegation meets it among officials.
        public boolean isOfState() {
            return switch (this) {
                case GOVERNMENT, PARLIAMENT, JUDICIARY, PROSECUTION, NHRI -> true;
                case NGO, UN, DIPLOMATIC, MEDIA, ACADEMIA -> false;
            };
        }
    }

    /// A new institution of this name.
    public static Institution of(String name) {
        return Shape.of(Institution.class).fresh("name", name);
    }

    /// The name in a language, or as the delegation uses it.
    public String name(Locale language) {
        return names.getOrDefault(language.getLanguage(), name);
    }

    @Override
    public void check() {
        if (id.equals(parent)) {
            throw new RuleBroken("institution.own_parent");
        }
    }
}
