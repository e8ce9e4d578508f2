package org.rapporteur.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gathers equal statements and executes them together, for filling a whole database at once.
final class Batches implements Database.Writer, AutoCloseable {
    /// So many rows go to the database together.
    private static final int SIZE = 500;

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();
    private final Map<String, Integer> waiting = new LinkedHashMap<>();

    Batches(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void write(String sql, @Nullable Object... parameters) throws SQLException {
        var statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        statement.addBatch();
        if (waiting.merge(sql, 1, Integer::sum) >= SIZE) {
            statement.executeBatch();
            waiting.put(sql, 0);
        }
    }

    /// Executes what is left.
    @Override
    public void close() throws SQLException {
        for (var statement : statements.values()) {
            statement.executeBatch();
            statement.close();
        }
    }
}
