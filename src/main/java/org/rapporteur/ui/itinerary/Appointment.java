package org.rapporteur.ui.itinerary;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Institution;
import org.rapporteur.domain.Meeting;
import org.rapporteur.domain.MissionFile;
import org.rapporteur.domain.Person;
import org.rapporteur.domain.Post;
import org.rapporteur.domain.Register;
import org.rapporteur.domain.Texts;
import org.rapporteur.domain.Warning;

/// A meeting as the programme shows it.
///
/// @param counterpart whom it is with, in one line
/// @param heading its title, or the institutions
/// @param post the posts; where it has a title, whom it is with
/// @param delegates the initials of the delegates who take part
/// @param paragraphs the paragraphs on its agenda
/// @param notices the warnings about it
record Appointment(
        Meeting meeting,
        String counterpart,
        String heading,
        String post,
        String delegates,
        String paragraphs,
        List<Notice> notices)
        implements ItineraryModel.Row {

    static Appointment of(MissionFile file, Meeting meeting, List<Warning> warnings, Texts texts) {
        var register = file.register();
        boolean titled = !meeting.title().isBlank();
        return new Appointment(
                meeting,
                register.counterpart(meeting),
                titled ? meeting.title() : institutions(meeting, register),
                titled ? untitled(meeting, register) : posts(meeting, register),
                register.find(meeting.delegates()).stream()
                        .map(Person::initials)
                        .collect(Collectors.joining(" ")),
                file.agendaOf(meeting).stream()
                        .flatMap(item -> register.find(item.recommendation()).stream())
                        .map(recommendation -> recommendation.paragraph() + recommendation.subparagraph())
                        .collect(Collectors.joining(", ")),
                warnings.stream()
                        .filter(warning -> warning.isAbout(meeting))
                        .map(warning -> Notice.of(warning, List.of(meeting), register, texts))
                        .toList());
    }

    private static String institutions(Meeting meeting, Register register) {
        var met = new LinkedHashSet<Id<Institution>>();
        register.find(meeting.posts()).forEach(post -> met.add(post.institution()));
        met.addAll(meeting.institutions());
        return register.find(List.copyOf(met)).stream().map(Institution::name).collect(Collectors.joining("; "));
    }

    private static String posts(Meeting meeting, Register register) {
        return register.find(meeting.posts()).stream().map(Post::title).collect(Collectors.joining(", "));
    }

    private static String untitled(Meeting meeting, Register register) {
        var posts = posts(meeting, register);
        return posts.isEmpty() ? institutions(meeting, register) : posts;
    }

    /// The hours of it: "10:00–11:00".
    String hours(Texts texts) {
        return texts.hour(meeting.start()) + "–" + texts.hour(meeting.end());
    }

    /// All of it in a few lines, where the card has room for less.
    String inFull(Texts texts) {
        return Stream.of(
                        hours(texts),
                        heading,
                        post,
                        meeting.venue(),
                        Stream.of(delegates, texts.word(meeting.state()))
                                .filter(words -> !words.isBlank())
                                .collect(Collectors.joining(" · ")))
                .filter(words -> !words.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /// All of it in words, for those who do not see it.
    String spoken(Texts texts) {
        return texts.get(
                "itinerary.card",
                texts.day(meeting.start().toLocalDate()),
                texts.hour(meeting.start()),
                texts.hour(meeting.end()),
                Stream.of(heading, post).filter(words -> !words.isBlank()).collect(Collectors.joining(", ")),
                texts.word(meeting.state()),
                delegates.isEmpty() ? texts.get("itinerary.nobody") : delegates,
                notices.size(),
                notices.stream().map(Notice::sentence).collect(Collectors.joining(" ")));
    }
}
