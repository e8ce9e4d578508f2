package org.rapporteur.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// The one connection to the H2 working copy.
///
/// The file is encrypted under a random key that the journal's keys give, never the passphrase: H2
/// stretches a password by 10 rounds only. Traces are off, since they would hold note text in the
/// clear. SQL stays within what H2 and PostgreSQL share.
final class Database implements AutoCloseable {
    /// Work with the connection.
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /// Changes with the connection.
    interface Step {
        void with(Connection connection) throws SQLException;
    }

    /// Takes statements: executes each at once, or gathers them.
    interface Writer {
        void write(String sql, @Nullable Object... parameters) throws SQLException;
    }

    /// Reads one row.
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /// H2 did not do what was asked. Its own message can hold the values of a row, so only its code
    /// goes on.
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Failed(SQLException cause) {
            super("H2 " + cause.getErrorCode());
        }
    }

    /// Pages that are kept in memory, in KiB: by itself H2 takes a sixteenth of all that Java may have.
    private static final int CACHE = 32 << 10;

    private static final String NAME = "working-copy";
    private static final String FILE = NAME + ".mv.db";

    static {
        // no SQL function may call Java, no value may be a Java object
        System.setProperty("h2.allowedClasses", "");
        System.setProperty("h2.serializeJavaObject", "false");
    }

    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    /// Opens the working copy in a folder, or makes an empty one.
    static Database open(Path folder, Keys keys) {
        var password = keys.database();
        var properties = new Properties();
        properties.put("user", "rapporteur");
        properties.put("password", password);
        // async: survives an interrupted thread; that no thread is interrupted stays the rule
        var url = "jdbc:h2:async:" + folder.toAbsolutePath().resolve(NAME)
                + ";CIPHER=AES;MAX_COMPACT_TIME=0;CACHE_SIZE=" + CACHE + ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0";
        try {
            var connection = DriverManager.getConnection(url, properties);
            connection.setAutoCommit(false);
            Disk.keepToOwner(folder.resolve(FILE));
            return new Database(connection);
        } catch (SQLException e) {
            throw new Failed(e);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            Arrays.fill(password, ' ');
        }
    }

    /// Deletes the working copy in a folder; the journal makes a new one.
    static void delete(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(FILE));
        Files.deleteIfExists(folder.resolve(NAME + ".trace.db"));
    }

    /// Does work in one transaction: committed when it ends, rolled back when it throws.
    <T> T transaction(Work<T> work) {
        try {
            var result = work.with(connection);
            connection.commit();
            return result;
        } catch (SQLException e) {
            rollBack();
            throw new Failed(e);
        } catch (RuntimeException e) {
            rollBack();
            throw e;
        }
    }

    /// Makes changes in one transaction.
    void change(Step step) {
        transaction(c -> {
            step.with(c);
            return true;
        });
    }

    /// The rows of a query.
    <T> List<T> query(String sql, Row<T> row, Object... parameters) {
        return transaction(c -> query(c, sql, row, parameters));
    }

    /// The rows of a query within a transaction.
    static <T> List<T> query(Connection connection, String sql, Row<T> row, Object... parameters) throws SQLException {
        try (var statement = prepare(connection, sql, parameters);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<T>();
            while (rows.next()) {
                found.add(row.of(rows));
            }
            return found;
        }
    }

    /// Executes one statement within a transaction.
    static void execute(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (var statement = prepare(connection, sql, parameters)) {
            statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private void rollBack() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // the connection is gone; what follows on it fails by itself
        }
    }

    @Override
    public void close() {
        try (connection;
                var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            // the working copy is then behind or damaged, and made anew at the next opening
        }
    }
}
