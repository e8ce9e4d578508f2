package org.rapporteur.cli;

import org.rapporteur.domain.Kind;

/// One example of each kind, to paste into a terminal. Given in the kinds' order, each works with
/// what those before it made.
final class Examples {
    private Examples() {}

    /// The example that makes a record of a kind.
    static String of(Kind kind) {
        return switch (kind) {
            case INSTITUTION -> """
                rapporteur new institution --set name="Ministry of Justice" \\
                  --set names="ru=Министерство юстиции; kk=Әділет министрлігі" \\
                  --set kind=government""";
            case POST -> """
                rapporteur new post --set institution="Ministry of Justice" \\
                  --set title="Deputy Minister" --set titles="ru=Вице-министр\"""";
            case PERSON -> """
                rapporteur new person --set name="Ana Example" \\
                  --set position="Member of the delegation" --set languages="en; ru\"""";
            case TENURE -> """
                rapporteur new tenure --set person="Ana Example" \\
                  --set post="Deputy Minister" --set since=2016-01-15""";
            case DOCUMENT -> """
                rapporteur new document --set symbol=CCPR/C/KAZ/CO/2 \\
                  --set title="Concluding observations" \\
                  --set body="Human Rights Committee" --set adopted=2016-07-11""";
            case RECOMMENDATION -> """
                rapporteur new recommendation --set document=CCPR/C/KAZ/CO/2 \\
                  --set paragraph=24 --set title="Torture and ill-treatment" \\
                  --set follow_up=yes --set themes="torture; detention\"""";
            case MISSION -> """
                rapporteur new mission --set title="Follow-up mission to Kazakhstan" \\
                  --set country=Kazakhstan --set place=Astana \\
                  --set first_day=2017-04-11 --set last_day=2017-04-14 \\
                  --set zone=Asia/Almaty --set delegates="Ana Example" \\
                  --set documents=CCPR/C/KAZ/CO/2""";
            case TRAVEL -> """
                rapporteur new travel --set mission="Follow-up mission" \\
                  --set place="Ministry of Justice, room 3" \\
                  --set other_place="Parliament, entrance 2" --set minutes=40""";
            case MEETING -> """
                rapporteur new meeting --set mission="Follow-up mission" \\
                  --set start=2017-04-12T10:00 --set duration=60 \\
                  --set posts="Deputy Minister" --set delegates="Ana Example" \\
                  --set venue="Ministry of Justice, room 3" --set state=confirmed""";
            case ISSUED_PROGRAMME -> """
                rapporteur new issued_programme --set mission="Follow-up mission" \\
                  --set number=1 --set issued=2017-04-10T18:00""";
            case AGENDA_ITEM -> """
                rapporteur new agenda_item --set meeting="2017-04-12 10:00" \\
                  --set recommendation="para. 24" \\
                  --set question="How many complaints were investigated in 2016?\"""";
            case ATTENDANCE -> """
                rapporteur new attendance --set meeting="2017-04-12 10:00" \\
                  --set post="Deputy Minister" --set presence=present""";
            case NOTE -> """
                rapporteur new note --set meeting="2017-04-12 10:00" \\
                  --set recommendations="para. 24" --set speaker="Deputy Minister" \\
                  --set kind=commitment --set time=2017-04-12T10:20 \\
                  --set text="The Ministry will share its figures." \\
                  --set who="Ministry of Justice" --set due=2017-06-30 \\
                  --set confidentiality=internal""";
            case ATTACHED_FILE -> """
                rapporteur import file figures.xlsx --meeting "2017-04-12 10:00" \\
                  --set title="Figures for 2016" --set handover=received \\
                  --set party="Deputy Minister" --set recommendation="para. 24\"""";
            case PROPOSED_GRADE -> """
                rapporteur new proposed_grade --set recommendation="para. 24" \\
                  --set mission="Follow-up mission" --set grade=C \\
                  --set reason="No figures were shared.\"""";
            case MINUTES -> """
                rapporteur new minutes --set meeting="2017-04-12 10:00" --set state=draft""";
        };
    }
}
