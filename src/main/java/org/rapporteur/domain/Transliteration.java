package org.rapporteur.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Names in Cyrillic and in Latin brought to one form, so that each is found by the other.
public final class Transliteration {
    private static final Map<Integer, String> LATIN = new HashMap<>();

    static {
        var pairs = "а a б b в v г g д d е e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh"
                + " ц ts ч ch ш sh щ shch ъ - ы i ь - э e ю iu я ia ә a ғ g қ k ң n ө o ұ u ү u һ kh і i y i j zh";
        var each = pairs.split(" ");
        for (int i = 0; i < each.length; i += 2) {
            LATIN.put(each[i].codePointAt(0), each[i + 1].replace("-", ""));
        }
    }

    private Transliteration() {}

    /// The key of a name; for comparing, and shown to nobody.
    public static String key(String name) {
        return Folding.fold(name)
                .codePoints()
                .mapToObj(point -> LATIN.getOrDefault(point, Character.toString(point)))
                .collect(Collectors.joining());
    }
}
