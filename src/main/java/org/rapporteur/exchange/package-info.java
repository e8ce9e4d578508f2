/// What users bring along and take away: the sample mission that the program ships, and the calendar
/// file of a mission, [org.rapporteur.exchange.CalendarFile].
///
/// It speaks to the store and the domain; nothing here knows a window or a command line.
package org.rapporteur.exchange;
