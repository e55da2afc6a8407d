package org.deskwright.cli.command;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.deskwright.cli.internal.Choices;
import org.deskwright.cli.internal.Moments;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.logs.format.Level;
import org.deskwright.logs.query.LogQuery;
import org.deskwright.logs.query.LogQueryException;
import org.deskwright.logs.query.LogQueryParser;
import org.deskwright.logs.query.TextRule;

import picocli.CommandLine.Option;

/** What to look for in logs. */
final class LogQueryOptions {
    private static final Map<String, Level> LEVELS = new TreeMap<>(
            Map.of("critical", Level.CRITICAL, "error", Level.ERROR, "warn", Level.WARNING, "warning", Level.WARNING,
                    "info", Level.INFO, "debug", Level.DEBUG, "trace", Level.TRACE));

    @Option(names = "--text", description = "QUERY is a text that is looked for as it stands.")
    private boolean text;

    @Option(names = "--regex", description = "QUERY is one regular expression, in the syntax of RE2: without back-references and looking around, and never slow.")
    private boolean regex;

    @Option(names = "--ignore-case", description = "Take small and capital letters for the same.")
    private boolean ignoreCase;

    @Option(names = "--word", description = "Find whole words only.")
    private boolean word;

    @Option(names = "--since", paramLabel = "TIME", description = "Only records of that moment and later, such as 2026-11-20T10:00:00Z; without a zone as the log writes it.")
    private String since;

    @Option(names = "--until", paramLabel = "TIME", description = "Only records before that moment.")
    private String until;

    @Option(names = "--level", paramLabel = "LEVEL", description = "Only records at least that serious: critical, error, warn, info, debug or trace.")
    private String level;

    /** All of it as one query. */
    LogQuery query(String query) {
        if (text && regex) {
            throw new UsageProblem("--text and --regex exclude each other");
        }
        LogQuery asked = asked(query);
        if (since != null || until != null) {
            asked = asked.and(new LogQuery.Times(since == null ? Long.MIN_VALUE : micros("--since", since),
                    until == null ? Long.MAX_VALUE : micros("--until", until)));
        }
        if (level != null) {
            String name = level.toLowerCase(Locale.ROOT);
            Choices.check("--level", name, List.copyOf(LEVELS.keySet()));
            asked = asked.and(LogQuery.Levels.atLeast(LEVELS.get(name)));
        }
        return asked;
    }

    private LogQuery asked(String query) {
        TextRule rule = new TextRule(ignoreCase, word);
        try {
            if (text) {
                return new LogQuery.Literal(query, rule);
            }
            return regex ? new LogQuery.Regex(query, rule) : LogQueryParser.parse(query, ZoneOffset.UTC, rule);
        } catch (IllegalArgumentException e) {
            throw new UsageProblem("QUERY: " + e.getMessage());
        } catch (LogQueryException e) {
            throw new UsageProblem("QUERY, column " + (e.position() + 1) + ": " + e.getMessage());
        }
    }

    /**
     * Times of logs that tell no zone are kept as if they were of UTC, so that such a moment is compared as written.
     */
    private static long micros(String option, String moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Moments.parse(option, moment, ZoneOffset.UTC));
    }
}
