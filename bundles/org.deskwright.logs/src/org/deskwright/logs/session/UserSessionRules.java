package org.deskwright.logs.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.deskwright.logs.catalogue.FormatCatalogue;
import org.deskwright.logs.catalogue.UserFiles;

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
        UserFiles.read(folder, SCHEMA, problems, text -> {
            SessionPack pack = SessionPack.read(text);
            SessionRules with = with(all.getLast(), SessionRules.of(List.of(pack)));
            RuleTrial.problem(pack, with, formats).ifPresent(problem -> {
                throw new IllegalArgumentException(problem);
            });
            all.add(with);
        });
        return new UserSessionRules(all.getLast(), problems);
    }

    private static SessionRules with(SessionRules base, SessionRules own) {
        Map<String, Marker> markers = new LinkedHashMap<>();
        Map<String, MetricRule> metrics = new LinkedHashMap<>();
        Stream.concat(base.markers().stream(), own.markers().stream()).forEach(rule -> markers.put(rule.id(), rule));
        Stream.concat(base.metrics().stream(), own.metrics().stream()).forEach(rule -> metrics.put(rule.id(), rule));
        return new SessionRules(List.copyOf(markers.values()), List.copyOf(metrics.values()));
    }
}
