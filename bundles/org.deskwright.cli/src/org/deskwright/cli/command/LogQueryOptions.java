package org.deskwright.cli.command;

import java.time.ZoneOffset;

import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.logs.query.LogQuery;
import org.deskwright.logs.query.LogQueryException;
import org.deskwright.logs.query.LogQueryParser;
import org.deskwright.logs.query.TextRule;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What to look for in logs. */
final class LogQueryOptions {
    @Option(names = "--text", description = "QUERY is a text that is looked for as it stands.")
    private boolean text;

    @Option(names = "--regex", description = "QUERY is one regular expression, in the syntax of RE2: without back-references and looking around, and never slow.")
    private boolean regex;

    @Option(names = "--ignore-case", description = "Take small and capital letters for the same.")
    private boolean ignoreCase;

    @Option(names = "--word", description = "Find whole words only.")
    private boolean word;

    @Mixin
    private LogRangeOptions range = new LogRangeOptions();

    /** All of it as one query. */
    LogQuery query(String query) {
        if (text && regex) {
            throw new UsageProblem("--text and --regex exclude each other");
        }
        return asked(query).and(range.query());
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
}
