package org.rapporteur.ui.itinerary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.ui.itinerary.GridGeometry.Piece;

/// Meetings that are at the same time stand beside each other. Those that only touch do not.
final class Lanes {
    /// What is shorter is drawn as long as this, so that it can be read and gripped.
    static final int SHORTEST = 15;

    /// Where a piece stands in its column.
    ///
    /// @param lane counted from the leading side, from 0
    /// @param of into how many lanes the column is divided there
    record Lane(int lane, int of) {}

    private Lanes() {}

    /// The lanes of the pieces of a grid; those of different columns do not meet.
    ///
    /// @param <K> what tells pieces apart
    static <K> Map<K, Lane> of(Map<K, Piece> pieces) {
        var lanes = new HashMap<K, Lane>();
        var ordered = pieces.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<K, Piece> entry) -> entry.getValue().column())
                        .thenComparing(entry -> entry.getValue().from())
                        .thenComparing(entry -> -entry.getValue().to()))
                .toList();
        var together = new ArrayList<Map.Entry<K, Piece>>();
        int end = 0;
        for (var entry : ordered) {
            var piece = entry.getValue();
            if (!together.isEmpty()
                    && (together.getFirst().getValue().column() != piece.column() || piece.from() >= end)) {
                divide(together, lanes);
                together.clear();
                end = 0;
            }
            together.add(entry);
            end = Math.max(end, shownEnd(piece));
        }
        divide(together, lanes);
        return lanes;
    }

    /// Each takes the first lane that is free again.
    private static <K> void divide(List<Map.Entry<K, Piece>> together, Map<K, Lane> lanes) {
        var ends = new ArrayList<Integer>();
        var taken = new HashMap<K, Integer>();
        for (var entry : together) {
            int lane = 0;
            while (lane < ends.size() && ends.get(lane) > entry.getValue().from()) {
                lane++;
            }
            if (lane == ends.size()) {
                ends.add(0);
            }
            ends.set(lane, shownEnd(entry.getValue()));
            taken.put(entry.getKey(), lane);
        }
        taken.forEach((key, lane) -> lanes.put(key, new Lane(lane, ends.size())));
    }

    /// Until when it is drawn.
    static int shownEnd(Piece piece) {
        return Math.max(piece.to(), piece.from() + SHORTEST);
    }
}
