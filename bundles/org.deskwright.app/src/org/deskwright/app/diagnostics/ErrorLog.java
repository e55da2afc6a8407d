package org.deskwright.app.diagnostics;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The end of the Error Log. */
final class ErrorLog {
    private static final int MOST = 1 << 20;

    private ErrorLog() {
    }

    static String end(Path log) {
        if (!Files.exists(log)) {
            return "there is none: nothing went wrong since it was last cleared\n";
        }
        try (SeekableByteChannel channel = Files.newByteChannel(log)) {
            long size = channel.size();
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(size, MOST));
            channel.position(size - bytes.capacity());
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                continue;
            }
            String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
            // a cut line could hide from the redactor what a secret is
            return size > MOST ? text.substring(text.indexOf('\n') + 1) : text;
        } catch (IOException e) {
            return "it could not be read: " + e.getMessage() + "\n";
        }
    }
}
