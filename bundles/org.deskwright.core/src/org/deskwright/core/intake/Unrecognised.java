package org.deskwright.core.intake;

import java.util.regex.Pattern;

/** What to say of a file that no reader takes. */
final class Unrecognised {
    private static final String ACCEPTED = "accepted are, plain or gzipped, JSON as the AWS CLI prints it "
            + "(--output json), logs, and the files of backups of GPOs; folders of them; and cases (.dwcase)";

    private static final String BINARY = "is binary, of a kind that no reader knows";
    private static final String TEXT = "is text that no reader knows";

    /** The line over settings of a program, as in scripts.ini: a bare word, or an id in braces, is no JSON. */
    private static final Pattern SECTION = Pattern.compile("\\s*\\[(?!(?:true|false|null)\\])"
            + "(?:\\p{L}[^\\[\\]{}\",]{0,200}|\\{[0-9A-Fa-f-]{36}\\})\\][ \\t]*(?:\\R|\\z)");

    private Unrecognised() {
    }

    static ReadProblem empty(SourceFile file) {
        return ReadProblem.whole(file.name(), "is empty", "run the command that wrote it again and look at its errors");
    }

    static ReadProblem of(SourceFile file, FileHead head) {
        if (head.bytes().length == 0 || !head.text().isEmpty() && head.firstVisible() == 0) {
            return empty(file);
        }
        if (isZip(head.bytes())) {
            return ReadProblem.whole(file.name(), "is a zip archive",
                    "unpack it; a case (.dwcase) is opened by itself");
        }
        if (head.text().isEmpty()) {
            return ReadProblem.whole(file.name(), BINARY, ACCEPTED);
        }
        boolean json = (head.firstVisible() == '{' || head.firstVisible() == '[')
                && !SECTION.matcher(head.text()).lookingAt();
        return ReadProblem.whole(file.name(), json ? "is JSON of a kind that no reader knows" : TEXT, ACCEPTED);
    }

    /** Whether nobody claims that it is evidence. */
    static boolean is(ReadProblem problem) {
        return problem.offset() < 0 && (problem.reason().equals(BINARY) || problem.reason().equals(TEXT));
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }
}
