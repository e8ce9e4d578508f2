package org.rapporteur;

import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.rapporteur.domain.Id;
import org.rapporteur.domain.Kept;
import org.rapporteur.domain.Kind;
import org.rapporteur.domain.Note;
import org.rapporteur.domain.Texts;
import org.rapporteur.exchange.Sample;
import org.rapporteur.store.Store;
import org.rapporteur.ui.Background;
import org.rapporteur.ui.Destination;
import org.rapporteur.ui.Failures;
import org.rapporteur.ui.FileDialog;
import org.rapporteur.ui.HistoryModel;
import org.rapporteur.ui.HistoryPane;
import org.rapporteur.ui.Indexing;
import org.rapporteur.ui.Navigator;
import org.rapporteur.ui.RecordsModel;
import org.rapporteur.ui.Rest;
import org.rapporteur.ui.Shown;
import org.rapporteur.ui.Undo;
import org.rapporteur.ui.documents.DocumentsModel;
import org.rapporteur.ui.documents.DocumentsView;
import org.rapporteur.ui.documents.LeavingModel;
import org.rapporteur.ui.documents.Stationery;
import org.rapporteur.ui.itinerary.CalendarModel;
import org.rapporteur.ui.itinerary.CalendarView;
import org.rapporteur.ui.itinerary.ItineraryModel;
import org.rapporteur.ui.itinerary.ItineraryView;
import org.rapporteur.ui.itinerary.PlanModel;
import org.rapporteur.ui.itinerary.ProgrammeModel;
import org.rapporteur.ui.itinerary.ProgrammeView;
import org.rapporteur.ui.itinerary.Remembered;
import org.rapporteur.ui.meeting.FilesModel;
import org.rapporteur.ui.meeting.MeetingModel;
import org.rapporteur.ui.meeting.MeetingView;
import org.rapporteur.ui.minutes.MinutesModel;
import org.rapporteur.ui.minutes.MinutesView;
import org.rapporteur.ui.mission.ContinueModel;
import org.rapporteur.ui.mission.ContinueView;
import org.rapporteur.ui.mission.MissionsModel;
import org.rapporteur.ui.mission.MissionsView;
import org.rapporteur.ui.mission.OverviewModel;
import org.rapporteur.ui.mission.OverviewView;
import org.rapporteur.ui.people.ImportModel;
import org.rapporteur.ui.people.ImportView;
import org.rapporteur.ui.people.PeopleModel;
import org.rapporteur.ui.people.PeopleView;
import org.rapporteur.ui.recommendation.CommitmentsModel;
import org.rapporteur.ui.recommendation.CommitmentsView;
import org.rapporteur.ui.recommendation.CoverageModel;
import org.rapporteur.ui.recommendation.CoverageView;
import org.rapporteur.ui.recommendation.GradesModel;
import org.rapporteur.ui.recommendation.RecommendationImportModel;
import org.rapporteur.ui.recommendation.RecommendationImportView;
import org.rapporteur.ui.recommendation.RecommendationsView;
import org.rapporteur.ui.review.BinModel;
import org.rapporteur.ui.review.BinView;
import org.rapporteur.ui.review.ReviewModel;
import org.rapporteur.ui.review.ReviewView;
import org.rapporteur.ui.review.SearchField;
import org.rapporteur.ui.review.StoryExport;
import org.rapporteur.ui.review.StoryModel;
import org.rapporteur.ui.review.StoryPlaces;
import org.rapporteur.ui.review.StoryView;
import org.rapporteur.ui.settings.StartModel;
import org.rapporteur.ui.settings.StartView;
import org.rapporteur.word.Rehearsal;

/// The window's wiring: which model gets which parts, and which screen stands at which destination.
public final class App extends Application {
    private static @Nullable Path dataFolder;

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Failures failures = new Failures(texts);
    private final Background background = Background.threads(failures);
    private final Clock clock = Clock.system(java.time.ZoneId.systemDefault());
    private @Nullable Store store;

    /// Opens the window on the store in a folder, and returns when it is closed.
    public static void open(Path folder) {
        on(folder);
        Application.launch(App.class);
    }

    /// The window that opens next is on the store in this folder.
    static void on(Path folder) {
        dataFolder = folder;
    }

    @Override
    public void start(Stage stage) {
        setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        var scene = new Scene(new StackPane(), 1366, 768);
        style(scene);
        var folder = java.util.Objects.requireNonNull(dataFolder);
        var start = new StartModel(folder, background, failures, texts, opened -> {
            store = opened;
            scene.setRoot(window(opened, chooser(stage)));
            rehearse();
        });
        scene.setRoot(new StartView(start, texts, Sample::load));
        start.look();
        stage.setTitle(texts.get("window.name"));
        stage.setScene(scene);
        stage.setMinWidth(1000);
        stage.setMinHeight(640);
        stage.setOnCloseRequest(event -> scene.setRoot(new StackPane()));
        stage.show();
        Rest.watch(scene, background);
    }

    /// Makes the first document ready to be written, once the window stands and its first screen was read.
    private void rehearse() {
        var later = new PauseTransition(Duration.seconds(3));
        later.setOnFinished(event -> background.work(Rehearsal::write, size -> {}, () -> {}));
        later.play();
    }

    /// Gives a scene the program's own styles on top of the theme.
    static void style(Scene scene) {
        scene.getStylesheets()
                .add(java.util.Objects.requireNonNull(App.class.getResource("/theme/rapporteur.css"))
                        .toExternalForm());
    }

    private Parent window(Store opened, FileDialog dialog) {
        return window(opened, background, failures, texts, clock, dialog);
    }

    /// The window of an open store.
    static Parent window(
            Store store, Background background, Failures failures, Texts texts, Clock clock, FileDialog dialog) {
        var navigator = new Navigator();
        var undo = new Undo(store, background);
        var model = new MainModel(store, background, undo, texts, clock);
        var review = new ReviewModel(store, background, navigator);
        // kept with its hits, so that one comes back to where one was
        var reviewed = new ReviewView(review, texts);
        var screens = new Screens(store, background, failures, texts, clock, dialog, new Places());
        var window = new MainWindow(
                model, navigator, failures, texts, new SearchField(review, navigator, texts), destination -> {
                    if (destination instanceof Destination.Review place) {
                        review.follow(place);
                        return new Shown(reviewed, review::ask);
                    }
                    return screens.of(destination, navigator, undo, model);
                });
        new Indexing(store, background).begin(); // behind what the first screen asks of the store
        return window;
    }

    /// What screens remember while the window is open.
    ///
    /// @param stories where one was in each story
    /// @param besideMeetings whether meetings show their right side
    private record Places(
            Remembered programme, StoryPlaces stories, Stationery stationery, BooleanProperty besideMeetings) {
        Places() {
            this(new Remembered(), new StoryPlaces(), new Stationery(), new SimpleBooleanProperty(true));
        }
    }

    /// What every screen is made from.
    private record Screens(
            Store store,
            Background background,
            Failures failures,
            Texts texts,
            Clock clock,
            FileDialog dialog,
            Places places) {

        /// @param around what the window shows around the screen
        Shown of(Destination destination, Navigator navigator, Undo undo, MainModel around) {
            return switch (destination) {
                case Destination.Missions missions -> {
                    var model = new MissionsModel(store, background, undo, failures, navigator, texts);
                    model.load();
                    yield new Shown(new MissionsView(model, texts, Sample::load), model::load);
                }
                case Destination.Overview all -> {
                    var model = new OverviewModel(store, background, navigator, dialog, texts, clock);
                    model.load();
                    yield new Shown(new OverviewView(model, texts), model::load);
                }
                case Destination.Continuing place -> {
                    var model = new ContinueModel(store, background, undo, navigator, texts, clock);
                    model.load(place.mission());
                    yield new Shown(new ContinueView(model, texts, navigator::back), () -> model.load(place.mission()));
                }
                case Destination.OfMission place -> {
                    var model = new ItineraryModel(store, background, undo, failures, navigator, texts);
                    var plan = new PlanModel(model, undo, places.programme(), texts);
                    model.load(place.mission());
                    var issued = issued(undo);
                    yield new Shown(new ItineraryView(model, plan, issued, texts, clock), model::reload, () -> {
                        plan.keep();
                        model.close();
                    });
                }
                case Destination.OfProgramme place -> {
                    var model = issued(undo);
                    var view = new ProgrammeView(model, texts, meeting -> {
                        places.programme().choose(meeting.id());
                        navigator.open(new Destination.OfMission(meeting.mission()));
                    });
                    model.load(place.mission());
                    yield new Shown(view, () -> model.load(place.mission()));
                }
                case Destination.ImportCalendar place -> {
                    var model = new CalendarModel(store, background, undo, dialog, texts);
                    model.into(place.mission());
                    yield new Shown(new CalendarView(model, texts), model::refresh);
                }
                case Destination.OfMeeting place -> meeting(place, null, navigator, undo);
                case Destination.OfNote place ->
                    meeting(new Destination.OfMeeting(place.mission(), place.meeting()), place.note(), navigator, undo);
                case Destination.OfCoverage place -> {
                    var model = new CoverageModel(store, background, undo, navigator, texts);
                    model.load(place.mission());
                    yield new Shown(new CoverageView(model, texts), () -> model.load(place.mission()));
                }
                case Destination.Commitments all -> {
                    var model = new CommitmentsModel(store, background, undo, navigator, texts, clock);
                    model.load();
                    yield new Shown(new CommitmentsView(model, texts), model::load);
                }
                case Destination.OfMinutes place -> {
                    var model = new MinutesModel(store, background, navigator, clock);
                    var view = new MinutesView(model, texts);
                    model.load(place);
                    yield new Shown(view, () -> model.load(place));
                }
                case Destination.OfDocuments place -> {
                    var model = new DocumentsModel(store, background, texts, clock);
                    var leaving =
                            new LeavingModel(model, places.stationery(), background, dialog, texts, System.getenv());
                    model.load(place);
                    leaving.load();
                    yield new Shown(new DocumentsView(model, leaving, texts), model::refresh, leaving::leave);
                }
                case Destination.People people -> people(navigator, undo, null);
                case Destination.OfParty place -> people(navigator, undo, place.party());
                case Destination.OfStory place -> {
                    var model = new StoryModel(store, background, navigator, clock, places.stories(), place.subject());
                    model.load();
                    yield new Shown(
                            new StoryView(model, new StoryExport(background, dialog, texts), texts), model::load);
                }
                case Destination.OfHistory place -> {
                    var model = new HistoryModel(store, background, undo, texts);
                    model.load(place.record());
                    yield new Shown(new HistoryPane(model, texts, () -> {}), () -> model.load(place.record()));
                }
                case Destination.Bin bin -> {
                    var model = new BinModel(store, background, undo, texts);
                    model.load();
                    var history = new HistoryModel(store, background, undo, texts);
                    yield new Shown(new BinView(model, history, texts), model::load);
                }
                case Destination.Review place -> throw new IllegalStateException("kept by the window");
                case Destination.ImportPeople people -> {
                    var model = new ImportModel(store, background, undo, dialog, texts);
                    yield new Shown(new ImportView(model, texts), model::refresh);
                }
                case Destination.Recommendations all -> recommendations(navigator, undo, around, null);
                case Destination.OfRecommendation place -> recommendations(navigator, undo, around, place.record());
                case Destination.ImportRecommendations place -> {
                    var model = new RecommendationImportModel(store, background, undo, dialog, texts);
                    model.load(place.mission());
                    yield new Shown(new RecommendationImportView(model, texts), model::refresh);
                }
            };
        }

        private Shown people(Navigator navigator, Undo undo, @Nullable Id<? extends Kept> chosen) {
            var model = new PeopleModel(store, background, undo, failures, texts, clock);
            model.load(chosen);
            return new Shown(new PeopleView(model, texts, navigator), model::load, model::leave);
        }

        private Shown recommendations(
                Navigator navigator, Undo undo, MainModel around, @Nullable Id<? extends Kept> chosen) {
            var model = new RecordsModel(store, background, undo, failures, texts, Kind.RECOMMENDATION);
            var grades = new GradesModel(store, background, undo, failures, texts, clock);
            model.load(chosen);
            return new Shown(
                    new RecommendationsView(
                            model,
                            grades,
                            texts,
                            () -> navigator.open(new Destination.ImportRecommendations(around.missionId())),
                            navigator),
                    () -> {
                        model.load();
                        grades.reload();
                    });
        }

        private Shown meeting(Destination.OfMeeting place, @Nullable Id<Note> note, Navigator navigator, Undo undo) {
            var model = new MeetingModel(store, background, undo, navigator, clock, texts);
            var files = new FilesModel(store, background, undo, failures, dialog, texts);
            var view = new MeetingView(model, files, texts, places.besideMeetings());
            if (note != null) {
                view.reveal(note);
            }
            model.load(place);
            return new Shown(view, model::refresh, model::leave);
        }

        private ProgrammeModel issued(Undo undo) {
            return new ProgrammeModel(store, background, undo, dialog, texts, clock);
        }
    }

    private FileDialog chooser(Stage stage) {
        return new FileDialog() {
            @Override
            public Optional<Path> save(String suggested, String description) {
                var chooser = new FileChooser();
                chooser.setInitialFileName(suggested);
                var ending = "*" + suggested.substring(Math.max(suggested.lastIndexOf('.'), 0));
                chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(description, ending));
                return Optional.ofNullable(chooser.showSaveDialog(stage)).map(java.io.File::toPath);
            }

            @Override
            public void show(Path file) {
                var folder = file.toAbsolutePath().getParent();
                getHostServices()
                        .showDocument((folder == null ? file : folder).toUri().toString());
            }

            @Override
            public Optional<Path> open(String description, List<String> endings) {
                var chooser = new FileChooser();
                chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(description, endings));
                return Optional.ofNullable(chooser.showOpenDialog(stage)).map(java.io.File::toPath);
            }

            @Override
            public List<Path> openSeveral(String description, List<String> endings) {
                var chooser = new FileChooser();
                chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(description, endings));
                var chosen = chooser.showOpenMultipleDialog(stage);
                return chosen == null
                        ? List.of()
                        : chosen.stream().map(java.io.File::toPath).toList();
            }
        };
    }

    /// What is being saved is saved first.
    @Override
    public void stop() {
        var opened = store;
        if (opened != null) {
            background.run(
                    () -> {
                        opened.close();
                        return true;
                    },
                    closed -> {});
        }
        background.close();
    }
}
