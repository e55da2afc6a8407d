package org.deskwright.logs.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.catalogue.UserFiles;
import org.deskwright.logs.signature.Signature;

/**
 * Rules for sessions that users wrote, beside those that come with Deskwright. One with the id of another takes its
 * place.
 *
 * @param rules all
 * @param problems of files that hold no pack, each in one line that begins with the file
 */
public record UserSessionRules(SessionRules rules, List<String> problems) {
    /** Of the instance area: where the files are looked for, which end in {@code .json}. */
    public static final String FOLDER = "log-sessions";

    private static final String SCHEMA = "sessions.schema.json";

    public UserSessionRules {
        problems = List.copyOf(problems);
    }

    /**
     * Reads all files of the folder; none where it is not there. A file counts as a whole or not at all.
     *
     * @param base rules that come with Deskwright
     * @param formats by which samples are read
     */
    public static UserSessionRules read(SessionRules base, FormatCatalogue formats, Path folder) {
        List<SessionRules> all = new ArrayList<>(List.of(base));
        List<String> problems = new ArrayList<>();
        Map<String, Path> own = new HashMap<>();
        UserFiles.read(folder, SCHEMA, problems, (file, text) -> {
            SessionPack pack = SessionPack.read(text);
            SessionRules mine = SessionRules.of(List.of(pack));
            mine.markers().forEach(rule -> check(rule.id(), rule.line(), formats, own));
            mine.metrics().forEach(rule -> check(rule.id(), rule.line(), formats, own));
            SessionRules with = with(all.getLast(), mine);
            RuleTrial.problem(pack, with, formats).ifPresent(problem -> {
                throw new IllegalArgumentException(problem);
            });
            all.add(with);
            mine.markers().forEach(rule -> own.put(rule.id(), file));
            mine.metrics().forEach(rule -> own.put(rule.id(), file));
        });
        return new UserSessionRules(all.getLast(), problems);
    }

    private static void check(String id, Signature.Line line, FormatCatalogue formats, Map<String, Path> own) {
        if (own.containsKey(id)) {
            throw new IllegalArgumentException(id + ": it is in " + own.get(id).getFileName() + " already");
        }
        formats.unknown(line.formats()).ifPresent(format -> {
            throw new IllegalArgumentException(
                    id + ": there is no format '" + format + "'; 'deskwright logs formats' lists them");
        });
    }

    private static SessionRules with(SessionRules base, SessionRules own) {
        Map<String, Marker> markers = new LinkedHashMap<>();
        Map<String, MetricRule> metrics = new LinkedHashMap<>();
        Stream.concat(base.markers().stream(), own.markers().stream()).forEach(rule -> markers.put(rule.id(), rule));
        Stream.concat(base.metrics().stream(), own.metrics().stream()).forEach(rule -> metrics.put(rule.id(), rule));
        return new SessionRules(List.copyOf(markers.values()), List.copyOf(metrics.values()));
    }
}
