package org.rapporteur.cli;

import org.rapporteur.domain.Texts;
import picocli.CommandLine.Model.CommandSpec;

/// One verb of the command line.
interface Verb {
    /// What was asked for is done.
    int DONE = 0;
    /// It was refused or has failed; a sentence says why.
    int REFUSED = 1;
    /// The command line itself is wrong.
    int WRONG_USAGE = 2;

    /// What the verb takes, and its help.
    CommandSpec spec(Texts texts);

    /// Does it.
    ///
    /// @return [#DONE], or [#REFUSED] where the answer itself is a refusal
    int run(Call call);
}
