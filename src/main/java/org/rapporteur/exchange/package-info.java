/// What users bring along and take away: for now the sample mission that the program ships.
///
/// It speaks to the store and the domain; nothing here knows a window or a command line.
package org.rapporteur.exchange;
