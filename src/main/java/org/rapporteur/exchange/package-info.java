/// What users bring along and take away: the sample mission that the program ships, and the calendar
/// file of a mission, [org.rapporteur.exchange.CalendarFile]. Recommendations come from concluding
/// observations ([org.rapporteur.exchange.Observations]), tables and the Universal Human Rights Index;
/// [org.rapporteur.exchange.RecommendationImport] compares them with what is kept.
///
/// It speaks to the store and the domain; nothing here knows a window or a command line.
package org.rapporteur.exchange;
