package org.rapporteur.ui.review;

import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.store.Found;
import org.rapporteur.store.Found.Facet;

/// When what was found was: a bar a month, or a bar a year where it spreads over more than a few.
///
/// @param months whether a bar is a month
/// @param bars without a gap, the earliest first
public record TimeLine(boolean months, List<Bar> bars) {
    private static final int YEARS_IN_MONTHS = 2;
    /// More is no mission's work but a slip in a date: the bars then stand without the gaps.
    private static final int LONGEST = 120;

    /// A month or a year.
    ///
    /// @param hits how many records are of it
    public record Bar(Found.Value value, int hits, boolean chosen) {}

    static TimeLine of(List<Found.Count> years, List<Found.Count> months, Set<Found.Value> chosen) {
        boolean inMonths = years.size() <= YEARS_IN_MONTHS;
        var counted = (inMonths ? months : years)
                .stream().collect(Collectors.toMap(count -> count.value().key(), Found.Count::hits));
        var bars = keys(counted, inMonths).stream()
                .map(key -> bar(inMonths ? Facet.MONTH : Facet.YEAR, key, counted.getOrDefault(key, 0), chosen))
                .toList();
        return new TimeLine(inMonths, bars);
    }

    private static Bar bar(Facet facet, String key, int hits, Set<Found.Value> chosen) {
        var value = new Found.Value(facet, key);
        boolean within = facet == Facet.MONTH && chosen.contains(new Found.Value(Facet.YEAR, key.substring(0, 4)));
        return new Bar(value, hits, within || chosen.contains(value));
    }

    private static List<String> keys(Map<String, Integer> counted, boolean months) {
        var there = counted.keySet().stream().sorted().toList();
        if (there.isEmpty()) {
            return there;
        }
        var keys = new ArrayList<String>();
        if (months) {
            var last = YearMonth.parse(there.getLast());
            for (var month = YearMonth.parse(there.getFirst()); !month.isAfter(last); month = month.plusMonths(1)) {
                keys.add(month.toString());
            }
        } else {
            var last = Year.parse(there.getLast());
            for (var year = Year.parse(there.getFirst());
                    !year.isAfter(last) && keys.size() <= LONGEST;
                    year = year.plusYears(1)) {
                keys.add(year.toString());
            }
        }
        return keys.size() > LONGEST ? there : keys;
    }

    /// The values from one bar to another, in either order.
    List<Found.Value> between(int one, int other) {
        return bars.subList(Math.min(one, other), Math.max(one, other) + 1).stream()
                .map(Bar::value)
                .toList();
    }

    /// The hits of the highest bar.
    int most() {
        return bars.stream().mapToInt(Bar::hits).max().orElse(0);
    }
}
