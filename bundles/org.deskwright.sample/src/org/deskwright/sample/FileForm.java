package org.deskwright.sample;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

import org.deskwright.sample.plan.Folder;
import org.deskwright.sample.plan.NamedSite;
import org.deskwright.sample.shape.AwsJson;

/** In what form the output of a call came into a file: what admins hand in is not uniform, so neither is the sample. */
enum FileForm {
    PLAIN,
    /** Packed after the sweep. */
    GZIP,
    /** As Windows PowerShell 5 writes it with {@code >}: UTF-16, little end first, byte order mark, CR LF. */
    POWERSHELL,
    /** Read with {@code --max-items}, and the rest with {@code --starting-token}. */
    PAGED;

    static FileForm of(Folder folder, String call) {
        if (folder.holds(NamedSite.LID) && call.equals("describe-network-interfaces")) {
            return GZIP;
        }
        if (folder.holds(NamedSite.SWAGMAN) && call.equals("describe-subnets")) {
            return POWERSHELL;
        }
        if (folder.holds(NamedSite.EMBER) && call.equals("describe-workspaces")) {
            return PAGED;
        }
        return PLAIN;
    }

    AwsJson open(Path folder, String name) throws IOException {
        OutputStream file = Files.newOutputStream(folder.resolve(this == GZIP ? name + ".json.gz" : name + ".json"));
        OutputStream bytes = new BufferedOutputStream(this == GZIP ? new GZIPOutputStream(file, 1 << 16) : file,
                1 << 16);
        if (this == POWERSHELL) {
            bytes.write(0xff);
            bytes.write(0xfe);
            return new AwsJson(new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_16LE)), "\r\n");
        }
        return new AwsJson(new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), 1 << 14), "\n");
    }
}
