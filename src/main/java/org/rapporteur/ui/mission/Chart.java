package org.rapporteur.ui.mission;

import java.util.List;

/// Figures to be drawn as bars.
///
/// @param title what is drawn
/// @param name what its picture's file is called, without its ending
/// @param categories what each bar, or group of bars, stands for; no two are alike
/// @param series one a colour and pattern
/// @param stacked whether the series stand on each other, because they are parts of one whole
/// @param sideways whether the bars lie, so that there is room for long categories
record Chart(
        String title, String name, List<String> categories, List<Series> series, boolean stacked, boolean sideways) {
    /// One figure a category.
    ///
    /// @param name what is counted
    record Series(String name, List<Integer> values) {}

    /// All figures in words, for whoever does not see the bars.
    String words() {
        var words = new StringBuilder(title).append('.');
        for (int i = 0; i < categories.size(); i++) {
            words.append(' ').append(categories.get(i)).append(':');
            for (var each : series) {
                words.append(' ')
                        .append(each.name())
                        .append(' ')
                        .append(each.values().get(i));
                words.append(each == series.getLast() ? '.' : ',');
            }
        }
        return words.toString();
    }

    /// The most that stands at one place.
    int highest() {
        int highest = 0;
        for (int i = 0; i < categories.size(); i++) {
            int at = 0;
            for (var each : series) {
                at = stacked
                        ? at + each.values().get(i)
                        : Math.max(at, each.values().get(i));
            }
            highest = Math.max(highest, at);
        }
        return highest;
    }
}
