/// Benchmarks, each beside a baseline in the same run: `mvn -q -DskipTests -Pbench verify`. They
/// measure and assert nothing; the figures stand in README.
package org.rapporteur.bench;
