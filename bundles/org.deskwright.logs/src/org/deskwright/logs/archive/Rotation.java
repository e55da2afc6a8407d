package org.deskwright.logs.archive;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.deskwright.logs.source.JoinedLog;
import org.deskwright.logs.source.LogShelf;
import org.deskwright.logs.source.LogSource;

/**
 * Logs that were one: {@code a.log.2}, {@code a.log.1} and {@code a.log}, {@code a.1.log}, or with dates such as
 * {@code a.log-20260203.gz}, oldest first.
 *
 * @param name of the log that is written to now, whether it is there or not
 * @param logs in the order in which they were written, at least one
 */
public record Rotation(String name, List<FoundLog> logs) {
    private static final String GZIP = ".gz";
    /** Days. A stamp without a year is read by when a log was written to last, which is told once for all of them. */
    private static final long MOST_APART = 300;
    /** Files at a time; of as many as are open, each stays readable when it is renamed or deleted meanwhile. */
    private static final int MOST_OPEN = 64;
    private static final Pattern BEHIND = Pattern.compile("(.*\\.[A-Za-z]\\w*)\\.(\\d{1,4})");
    private static final Pattern DATE_BEHIND = Pattern
            .compile("(.*\\.[A-Za-z]\\w*)[.-]((?:19|20)\\d\\d-?[01]\\d-?[0-3]\\d)(?:[.-](\\d{1,10}))?");
    private static final Pattern BETWEEN = Pattern.compile("(.+)\\.(\\d{1,3})(\\.(?:log|txt))");
    private static final Pattern TITLE = Pattern.compile("(.+) \\(\\d+ files\\)");
    private static final Pattern DATE_BETWEEN = Pattern
            .compile("(.+)[._-]((?:19|20)\\d\\d-?[01]\\d-?[0-3]\\d)(\\.(?:log|txt))");

    public Rotation {
        logs = List.copyOf(logs);
    }

    /**
     * @param number counts backwards, from the log that is written to now
     * @param date of a dated log, empty of others
     */
    private record Member(String base, long number, String date, FoundLog log) {
        static Member of(FoundLog log) {
            return of(ungzipped(log.name()), log);
        }

        static Member of(String name, FoundLog log) {
            Matcher date = DATE_BEHIND.matcher(name);
            if (date.matches()) {
                long within = date.group(3) == null ? 0 : Long.parseLong(date.group(3));
                return new Member(date.group(1), -within, plain(date.group(2)), log);
            }
            date = DATE_BETWEEN.matcher(name);
            if (date.matches()) {
                return new Member(date.group(1) + date.group(3), 0, plain(date.group(2)), log);
            }
            Matcher number = BEHIND.matcher(name);
            if (number.matches()) {
                return new Member(number.group(1), Long.parseLong(number.group(2)), "", log);
            }
            number = BETWEEN.matcher(name);
            return number.matches()
                    ? new Member(number.group(1) + number.group(3), Long.parseLong(number.group(2)), "", log)
                    : new Member(name, -1, "", log);
        }

        private static String plain(String date) {
            return date.replace("-", "");
        }

        /** The name without what gzip put around it. */
        private static String ungzipped(String name) {
            int inside = name.lastIndexOf("!/");
            String outer = inside < 0 ? "" : name.substring(0, inside).toLowerCase(Locale.ROOT);
            return outer.endsWith(name.substring(inside + 2).toLowerCase(Locale.ROOT) + GZIP)
                    ? name.substring(0, inside - GZIP.length())
                    : name;
        }

        /** Whether its number stands before the ending of its name. */
        boolean isBetween() {
            return number >= 0 && date.isEmpty() && BETWEEN.matcher(ungzipped(log.name())).matches();
        }

        boolean isCurrent() {
            return number < 0 && date.isEmpty();
        }
    }

    /** What logs that were one have in common: told by the name of a file, which may be packed with gzip. */
    public static String key(String file) {
        return Member.of(unpacked(file), null).base();
    }

    /** Whether a name says that it is of an older part of a log. */
    public static boolean isPart(String file) {
        return !key(file).equals(unpacked(file));
    }

    private static String unpacked(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(GZIP) ? file.substring(0, file.length() - GZIP.length()) : file;
    }

    /** The name in a title: what is known of a log is known however many files it is made of by now. */
    public static String name(String title) {
        Matcher several = TITLE.matcher(title);
        return several.matches() ? several.group(1) : title;
    }

    /** How people find them together. */
    public String title() {
        return logs.size() == 1 ? name : name + " (" + logs.size() + " files)";
    }

    /** Each for itself, oldest first. */
    public List<Rotation> singly() {
        return logs.stream().map(log -> new Rotation(log.name(), List.of(log))).toList();
    }

    /**
     * Opens all of them as one log.
     *
     * @param now which tells whether they may still grow
     * @throws IOException in words for people, when one of them cannot be read any more
     */
    public LogSource open(Instant now) throws IOException {
        List<LogSource> opened = new ArrayList<>();
        try {
            LogShelf shelf = new LogShelf(MOST_OPEN);
            for (FoundLog log : logs) {
                opened.add(logs.size() <= MOST_OPEN ? log.open(now) : shelf.add(log.file(), () -> log.open(now)));
            }
            return opened.size() == 1 ? opened.getFirst() : JoinedLog.of(title(), opened);
        } catch (IOException | RuntimeException e) {
            opened.forEach(LogSource::close);
            throw e;
        }
    }

    /** In which they are written, for people. */
    public String encodings() {
        return logs.stream().map(FoundLog::written).distinct().collect(Collectors.joining(", "));
    }

    /** All logs; those of a rotation stand where the first of them stood. */
    public static List<Rotation> of(List<FoundLog> logs) {
        Map<String, List<Member>> groups = new LinkedHashMap<>();
        for (FoundLog log : logs) {
            Member member = Member.of(log);
            groups.computeIfAbsent(member.base(), base -> new ArrayList<>()).add(member);
        }
        Map<String, List<Member>> parts = new LinkedHashMap<>();
        groups.forEach((base, members) -> {
            if (areParts(members)) {
                parts.put(base, members);
            } else {
                members.forEach(member -> parts.put(member.log().name(), new ArrayList<>(List.of(member))));
            }
        });
        return parts.entrySet().stream()
                .map(e -> new Rotation(e.getKey(), inOrder(e.getValue()).stream().map(Member::log).toList()))
                .flatMap(rotation -> rotation.ofOneYear().stream()).toList();
    }

    /**
     * A number before the ending may be the name of a user as well: that of older parts begins at the log that is
     * written to now, or at the first of all.
     */
    private static boolean areParts(List<Member> members) {
        return members.stream().anyMatch(member -> !member.isBetween() || member.number() <= 1);
    }

    /** What is much older than the rest is a log for itself. */
    private List<Rotation> ofOneYear() {
        Instant newest = logs.stream().map(FoundLog::modified).max(Comparator.naturalOrder()).orElseThrow();
        List<Rotation> all = new ArrayList<>();
        List<FoundLog> together = new ArrayList<>();
        for (FoundLog log : logs) {
            if (Duration.between(log.modified(), newest).toDays() > MOST_APART) {
                all.add(new Rotation(log.name(), List.of(log)));
            } else {
                together.add(log);
            }
        }
        all.add(new Rotation(together.size() == 1 ? together.getFirst().name() : name, together));
        return all;
    }

    /**
     * Larger numbers are older, unless the times at which all were written to last say the opposite throughout: some
     * programs count upwards.
     */
    private static List<Member> inOrder(List<Member> members) {
        List<Member> numbered = new ArrayList<>(members.stream().filter(m -> !m.isCurrent()).toList());
        numbered.sort(
                Comparator.comparing(Member::date).thenComparing(Comparator.comparing(Member::number).reversed()));
        boolean dated = numbered.stream().anyMatch(m -> !m.date().isEmpty());
        if (!dated && numbered.size() > 1 && isBackwards(numbered)) {
            Collections.reverse(numbered);
        }
        members.stream().filter(Member::isCurrent).forEach(numbered::add);
        return numbered;
    }

    private static boolean isBackwards(List<Member> members) {
        for (int i = 1; i < members.size(); i++) {
            if (!members.get(i).log().modified().isBefore(members.get(i - 1).log().modified())) {
                return false;
            }
        }
        return true;
    }
}
