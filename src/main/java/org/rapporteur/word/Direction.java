package org.rapporteur.word;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The direction in which a text is read.
enum Direction {
    LEFT_TO_RIGHT,
    RIGHT_TO_LEFT;

    private static final Set<String> RIGHT_TO_LEFT_LANGUAGES =
            Set.of("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi");

    /// A part of a paragraph that is set in one direction.
    record Piece(String text, Direction direction) {}

    /// The direction of a language.
    static Direction of(Locale language) {
        return RIGHT_TO_LEFT_LANGUAGES.contains(language.getLanguage()) ? RIGHT_TO_LEFT : LEFT_TO_RIGHT;
    }

    /// The direction of a paragraph by its first strong letter; of one without any, this one.
    Direction ofParagraph(String text) {
        int strong = text.codePoints()
                .map(Character::getDirectionality)
                .filter(directionality -> isLeft(directionality) || isRight(directionality))
                .findFirst()
                .orElse(Character.DIRECTIONALITY_UNDEFINED);
        return isLeft(strong) ? LEFT_TO_RIGHT : isRight(strong) ? RIGHT_TO_LEFT : this;
    }

    /// The parts of a text that stands in a paragraph of this direction, in the order of reading.
    ///
    /// Word wants each run to say its direction. Digits go with the letters around them.
    List<Piece> pieces(String text) {
        if (this == LEFT_TO_RIGHT && !Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
            return text.isEmpty() ? List.of() : List.of(new Piece(text, this));
        }
        if (hasLeft(text) && !hasRight(text)) {
            // foreign words keep their full stop behind them
            return List.of(new Piece(text, LEFT_TO_RIGHT));
        }
        var bidi = new Bidi(text, this == RIGHT_TO_LEFT ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        var pieces = new ArrayList<Piece>();
        for (int run = 0; run < bidi.getRunCount(); run++) {
            var part = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            var direction = bidi.getRunLevel(run) % 2 == 1 || bidi.getRunLevel(run) > 0 && !hasLeft(part)
                    ? RIGHT_TO_LEFT
                    : LEFT_TO_RIGHT;
            if (!pieces.isEmpty() && pieces.getLast().direction() == direction) {
                part = pieces.removeLast().text() + part;
            }
            pieces.add(new Piece(part, direction));
        }
        return pieces;
    }

    boolean isRightToLeft() {
        return this == RIGHT_TO_LEFT;
    }

    private static boolean hasLeft(String text) {
        return text.codePoints().map(Character::getDirectionality).anyMatch(Direction::isLeft);
    }

    private static boolean hasRight(String text) {
        return text.codePoints().map(Character::getDirectionality).anyMatch(Direction::isRight);
    }

    private static boolean isLeft(int directionality) {
        return directionality == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }

    private static boolean isRight(int directionality) {
        return directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
