package org.deskwright.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

import org.deskwright.sample.plan.PlantedFaults;
import org.deskwright.sample.plan.SetAside;
import org.deskwright.sample.shape.AwsJson;

/** A case folder around an invented estate: what an admin would have who looked into it before. */
public final class SampleCase {
    private static final String NOTES = """
            # Brindlewick Kettle Works

            An invented company, so that there is something to look at. No account, address or person in it is real.

            - Three accounts: 111122223333 is the works itself, 444455556666 the trivet and ember business,
              777788889999 the southern branch.
            - A user of the glazing shop calls from a Chromebook and does not get in. Her address is in the answers.
            - The spout works: two desktops did not come back after the maintenance on Friday. Read the state twice,
              most of an hour apart, to be sure that they do not move.
            - The duty engineer found the connector at the handle works without DNS. The carrier is on it.
            - Of the desktops that are unwell the last three hours were read from CloudWatch, and their snapshots. Of
              directories the last hour. CloudTrail was asked who launched, rebooted and took away what.

            ## What is invented

            - The error codes and messages of WorkSpaces and of registrations (ErrorCode, ErrorMessage). What AWS really
              sends is not documented in full; do not search for these texts.
            - The desktop on the classic Graphics bundle at the lid works is a relic. It is here because by the guide
              that bundle cannot be launched where a subnet assigns IPv6 addresses, and Graphics.g4dn can.
            - The texts of refused launches, of the image that did not get done and of the trust that does not verify.
            """;

    private SampleCase() {
    }

    /** Writes estate, answers, suppressions and notes into the folder, over what is there. */
    public static void write(SampleEstate estate, Path folder, Set<String> leftOut) throws IOException {
        Files.createDirectories(folder);
        info(folder);
        answers(folder);
        suppressions(estate, folder);
        Files.writeString(folder.resolve("notes.md"), NOTES);
        new EstateWriter(leftOut).write(estate, folder.resolve("evidence"));
    }

    private static void info(Path folder) throws IOException {
        try (AwsJson out = FileForm.PLAIN.open(folder, "case")) {
            out.begin().put("schema", "deskwright.case/1").put("title", "Brindlewick Kettle Works");
            out.put("created", "2026-11-16T08:05:00Z").put("modified", "2026-11-20T12:00:00Z");
            out.put("asOf", SampleEstate.AS_OF.toString()).put("zone", "UTC").end();
        }
    }

    private static void answers(Path folder) throws IOException {
        try (AwsJson out = FileForm.PLAIN.open(folder, "answers")) {
            out.begin().put("schema", "deskwright.answers/1").begin("answers");
            for (Map.Entry<String, String> answer : PlantedFaults.answers().entrySet()) {
                out.put(answer.getKey(), answer.getValue());
            }
            out.end().end();
        }
    }

    private static void suppressions(SampleEstate estate, Path folder) throws IOException {
        try (AwsJson out = FileForm.PLAIN.open(folder, "suppressions")) {
            out.begin().put("schema", "deskwright.suppressions/1").beginList("suppressions");
            for (SetAside finding : SetAside.in(estate.folders())) {
                out.begin().put("check", finding.check()).put("variant", finding.variant());
                out.begin("subject").put("type", finding.subjectType()).put("id", finding.subjectId())
                        .put("account", finding.account()).put("region", finding.region()).end();
                out.put("reason", finding.reason()).put("by", finding.by()).put("expires", finding.expires());
                out.end();
            }
            out.endList().end();
        }
    }
}
