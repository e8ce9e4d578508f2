/// The program's start: [org.rapporteur.Main] chooses between the command line and the window, and
/// [org.rapporteur.App] wires the window by constructor calls. The one package that may know all
/// others.
package org.rapporteur;
