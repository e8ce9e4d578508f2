package org.rapporteur.ui.documents;

import java.util.List;
import java.util.Set;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import org.rapporteur.domain.Replacement;

/// What is replaced where nobody is named: further words, and replacements that are made or not other
/// than usual.
final class Replacing {
    /// What was chosen at one moment.
    ///
    /// @param words further words to replace
    /// @param otherwise where the words stay that are usually replaced, and the other way round
    record Choice(List<String> words, Set<Replacement.Place> otherwise) {
        Choice {
            words = List.copyOf(words);
            otherwise = Set.copyOf(otherwise);
        }
    }

    private final ObservableList<String> words = FXCollections.observableArrayList();
    private final ObservableSet<Replacement.Place> otherwise = FXCollections.observableSet();

    /// Further words to replace.
    ObservableList<String> words() {
        return words;
    }

    /// Does something whenever other words are to be replaced.
    void onWords(Runnable then) {
        words.addListener((ListChangeListener<String>) change -> then.run());
    }

    /// Does something whenever a replacement is to be made that was not, or the other way round.
    void onReplacement(Runnable then) {
        otherwise.addListener((SetChangeListener<Replacement.Place>) change -> then.run());
    }

    Choice choice() {
        return new Choice(words, otherwise);
    }

    /// Whether a replacement will be made.
    boolean makes(Replacement replacement) {
        return replacement.isUsual() != otherwise.contains(replacement.place());
    }

    /// Makes a replacement or leaves the words.
    void make(Replacement replacement, boolean made) {
        if (made == replacement.isUsual()) {
            otherwise.remove(replacement.place());
        } else {
            otherwise.add(replacement.place());
        }
    }

    /// Adds a further word to replace.
    void add(String word) {
        var bare = word.strip();
        if (!bare.isEmpty() && !words.contains(bare)) {
            words.add(bare);
        }
    }

    /// Takes a further word back.
    void remove(String word) {
        words.remove(word);
    }
}
