/// The command line: every verb a script or a terminal can give.
///
/// [org.rapporteur.cli.Rapporteur] reads the arguments and turns every failure into one sentence and
/// an exit code; each verb is a class that says what it takes and does it. Verbs that make or change
/// records know no kind of record: fields, forms and rules are asked of the domain. Output and
/// errors go through [org.rapporteur.cli.Console], never to the system's streams, so that tests run
/// the whole command line in their own process.
package org.rapporteur.cli;
