package org.deskwright.testing.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Secrets of many kinds, to be put into what is read and looked for in what leaves. All are made up. */
public final class PlantedSecrets {
    /** In each of them, which nothing that leaves may hold. */
    private static final String MARK = "7b2e8a5c";
    private static final String JWT = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiI3YjJlOGE1YyJ9.N2IyZThhNWM";
    private static final Pattern SECRET = Pattern.compile("(?i)" + MARK + "|eyJzdWIi|N2IyZThh");

    /** A line for each kind. */
    public static final List<String> LINES = List.of("--auth-token " + JWT, "id " + JWT,
            "dcv://10.0.0.9:4195?gatewayToken=" + MARK + "-0000-4000-8000-0123456789ab#console",
            "Authorization: Bearer " + MARK + "abcdef", "Proxy-Authorization: Basic " + MARK + "QQ==",
            "Set-Cookie: sid=" + MARK + "; Path=/", "Cookie: JSESSIONID=" + MARK + "; other=" + MARK,
            "password=" + MARK + "!", "{\"password\": \"" + MARK + "\"}", "<Password>" + MARK + "</Password>",
            "aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/" + MARK + "Yzzzzzzzz", "AKIA7B2E8A5CEXAMPLE9",
            "AWS_SESSION_TOKEN=FwoGZXIvYXdzE" + MARK.repeat(20), "SAMLResponse=" + MARK + "BBB",
            "<input name=\"SAMLResponse\" value=\"" + MARK + "BBB\"/>", "GET /cb?code=" + MARK + "&state=" + MARK,
            "https://x/?X-Amz-Signature=" + MARK + "&a=b", "https://proxy:" + MARK + "@proxy.acme.com:8080",
            "net use Z: \\\\srv\\share /user:kim " + MARK, "curl -u kim:" + MARK + " https://x", "mfa_code=" + MARK,
            "psk = \"" + MARK + "\"", "<User cpassword=\"" + MARK + "\" name=\"x\"/>",
            "ConvertTo-SecureString '" + MARK + "' -AsPlainText", "root:$6$saltsalt$" + MARK + "abcdefghijk:19000",
            "gho_" + MARK + "AAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "-----BEGIN PRIVATE KEY-----\nMIIEvQ" + MARK + "\n-----END PRIVATE KEY-----");

    private PlantedSecrets() {
    }

    /** Writes a log with all of them. */
    public static void log(Path file) throws IOException {
        StringBuilder log = new StringBuilder();
        LINES.forEach(
                line -> log.append("2026-02-03 04:05:06,789012 [  1:1  ] WARN  frontend - ").append(line).append('\n'));
        Files.writeString(file, log);
    }

    /** Writes what AWS answers of a WorkSpace for each, whose user, computer and fault are called so. */
    public static void workspaces(Path file) throws IOException {
        StringBuilder all = new StringBuilder("{\"Workspaces\": [");
        for (int i = 0; i < LINES.size(); i++) {
            String text = LINES.get(i).replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
            all.append(i == 0 ? "" : ",").append("""
                    {"WorkspaceId": "ws-01234567%1$02d", "DirectoryId": "d-9067012345", "State": "ERROR",
                     "BundleId": "wsb-0123456789", "UserName": "%2$s", "ComputerName": "%2$s", "ErrorMessage": "%2$s",
                     "ErrorCode": "%2$s"}""".formatted(i, text));
        }
        Files.writeString(file, all.append("]}"));
    }

    /** What of a text is a secret, with what stands around it; empty for none. */
    public static String found(String text) {
        Matcher found = SECRET.matcher(text);
        return found.find()
                ? text.substring(Math.max(0, found.start() - 60), Math.min(text.length(), found.end() + 20))
                : "";
    }
}
