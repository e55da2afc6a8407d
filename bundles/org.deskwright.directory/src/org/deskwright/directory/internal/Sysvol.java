package org.deskwright.directory.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import javax.security.auth.Subject;

import org.deskwright.policy.live.DomainCall;
import org.deskwright.policy.live.DomainDialog;
import org.deskwright.policy.live.DomainSource;

import com.hierynomus.msdtyp.AccessMask;
import com.hierynomus.mserref.NtStatus;
import com.hierynomus.msfscc.FileAttributes;
import com.hierynomus.msfscc.fileinformation.FileIdBothDirectoryInformation;
import com.hierynomus.mssmb2.SMB2CreateDisposition;
import com.hierynomus.mssmb2.SMB2Dialect;
import com.hierynomus.mssmb2.SMB2ShareAccess;
import com.hierynomus.mssmb2.SMBApiException;
import com.hierynomus.smbj.SMBClient;
import com.hierynomus.smbj.SmbConfig;
import com.hierynomus.smbj.auth.AuthenticationContext;
import com.hierynomus.smbj.auth.GSSAuthenticationContext;
import com.hierynomus.smbj.common.SMBRuntimeException;
import com.hierynomus.smbj.connection.Connection;
import com.hierynomus.smbj.session.Session;
import com.hierynomus.smbj.share.DiskShare;
import com.hierynomus.smbj.share.File;

/** The share with the files of GPOs, on the domain controller that was asked; opened for reading alone. */
final class Sysvol implements AutoCloseable {
    private static final String SHARE = "SYSVOL";
    private static final int PORT = 445;
    /** Names that lie in every file system; those of GPOs are plain. */
    private static final Pattern PLAIN = Pattern.compile("[^\\p{Cntrl}<>:\"/\\\\|?*]{1,255}");
    private static final int DEEPEST = 16;
    private static final int MIB = 1 << 20;

    private final DomainSource source;
    private final DomainDialog dialog;
    private final SMBClient client;
    private final DiskShare share;

    private Sysvol(DomainSource source, DomainDialog dialog, SMBClient client, DiskShare share) {
        this.source = source;
        this.dialog = dialog;
        this.client = client;
        this.share = share;
    }

    /** Who signs in, in the form of SMB. */
    record Who(String user, String domain, Optional<Secret> secret, Optional<Subject> subject) {
        private AuthenticationContext context() {
            return subject.<AuthenticationContext>map(s -> new GSSAuthenticationContext(user, domain, s, null))
                    .orElseGet(() -> new AuthenticationContext(user,
                            secret.map(Secret::letters).orElseGet(() -> new char[0]), domain));
        }
    }

    static Sysvol open(DomainSource source, DomainDialog dialog, Sockets sockets, Who who) throws IOException {
        SmbConfig config = SmbConfig.builder()
                .withDialects(SMB2Dialect.SMB_3_1_1, SMB2Dialect.SMB_3_0_2, SMB2Dialect.SMB_3_0)
                .withSigningRequired(true).withEncryptData(true).withDfsEnabled(false).withSocketFactory(sockets)
                .withTimeout(source.limits().answer().toMillis(), TimeUnit.MILLISECONDS)
                .withSoTimeout(source.limits().answer().toMillis(), TimeUnit.MILLISECONDS).build();
        Instant at = Instant.now();
        SMBClient client = new SMBClient(config);
        try {
            Connection connection = client.connect(source.host(), PORT);
            Session session = connection.authenticate(who.context());
            DiskShare share = (DiskShare) session.connectShare(SHARE);
            Sysvol opened = new Sysvol(source, dialog, client, share);
            opened.called(at, "open " + SHARE + " by " + connection.getNegotiatedProtocol().getDialect(), 0, "OK");
            return opened;
        } catch (SMBRuntimeException | IOException e) {
            client.close();
            dialog.called(new DomainCall(at, source.host() + ":" + PORT, "open " + SHARE,
                    Duration.between(at, Instant.now()), 0, Failure.oneLine(e.getMessage())));
            throw e instanceof IOException io ? io : new IOException(e.getMessage(), e);
        }
    }

    /**
     * What of a folder is read.
     *
     * @param names of files
     * @param folders names of those to look into, too
     * @param mostFiles that are read
     * @param mostMib of one file
     */
    record Wanted(Pattern names, Pattern folders, int mostFiles, int mostMib) {
        Wanted in(Pattern others) {
            return new Wanted(names, others, mostFiles, mostMib);
        }
    }

    /** Is told of files. */
    interface Found {
        /** Whether a file is needed that is wanted by its name. */
        default boolean needs(String path, long size) {
            return true;
        }

        void file(String path, byte[] content) throws IOException;

        void problem(String path, String reason);
    }

    /**
     * The files of a folder and all below it.
     *
     * @param folder within the share, with backslashes
     */
    void read(String folder, Wanted wanted, Found found) throws IOException {
        try {
            walk(folder, "", wanted, new int[1], found);
        } catch (SMBRuntimeException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Whether a folder is there. */
    boolean has(String folder) throws IOException {
        Instant at = Instant.now();
        try {
            boolean there = share.folderExists(folder);
            called(at, "look for " + folder, there ? 1 : 0, "OK");
            return there;
        } catch (SMBRuntimeException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void walk(String folder, String below, Wanted wanted, int[] count, Found found) throws IOException {
        Instant at = Instant.now();
        List<FileIdBothDirectoryInformation> entries = share.list(folder);
        called(at, "list " + folder, entries.size(), "OK");
        for (FileIdBothDirectoryInformation entry : entries) {
            String name = entry.getFileName();
            if (name.equals(".") || name.equals("..")) {
                continue;
            }
            String path = below.isEmpty() ? name : below + "/" + name;
            boolean directory = (entry.getFileAttributes() & FileAttributes.FILE_ATTRIBUTE_DIRECTORY.getValue()) != 0;
            if (!PLAIN.matcher(name).matches()) {
                found.problem(path, "has a name that cannot be kept");
            } else if (directory && !wanted.folders.matcher(name).matches()) {
                continue;
            } else if (directory && path.chars().filter(one -> one == '/').count() >= DEEPEST) {
                found.problem(path, "lies deeper than " + DEEPEST + " folders");
            } else if (directory) {
                below(folder + "\\" + name, path, wanted, count, found);
            } else if (wanted.names.matcher(name).matches() && found.needs(path, entry.getEndOfFile())) {
                if (count[0] >= wanted.mostFiles) {
                    found.problem(path, "is one of more than " + wanted.mostFiles + " files");
                    return;
                }
                count[0]++;
                file(folder + "\\" + name, path, entry.getEndOfFile(), wanted.mostMib, found);
            }
        }
    }

    /** One that cannot be listed leaves the others. */
    private void below(String folder, String path, Wanted wanted, int[] count, Found found) throws IOException {
        try {
            walk(folder, path, wanted, count, found);
        } catch (SMBApiException e) {
            if (e.getStatus() != NtStatus.STATUS_ACCESS_DENIED) {
                throw e;
            }
            found.problem(path, "cannot be listed: " + Failure.oneLine(e.getMessage()));
        }
    }

    private void file(String file, String path, long size, int mostMib, Found found) throws IOException {
        int most = mostMib * MIB;
        if (size > most) {
            found.problem(path, "is larger than " + mostMib + " MiB, which no file of its kind is");
            return;
        }
        Instant at = Instant.now();
        byte[] content;
        try (File open = share.openFile(file, EnumSet.of(AccessMask.GENERIC_READ), null, SMB2ShareAccess.ALL,
                SMB2CreateDisposition.FILE_OPEN, null); InputStream in = open.getInputStream()) {
            content = in.readNBytes(most + 1);
        } catch (SMBRuntimeException e) {
            called(at, "read " + file, 0, Failure.oneLine(e.getMessage()));
            found.problem(path, "cannot be read: " + Failure.oneLine(e.getMessage()));
            return;
        }
        called(at, "read " + file, content.length, "OK");
        if (content.length > most) {
            found.problem(path, "grew while it was read");
            return;
        }
        found.file(path, content);
    }

    private void called(Instant at, String request, long count, String result) {
        dialog.called(new DomainCall(at, source.host() + ":" + PORT, request, Duration.between(at, Instant.now()),
                count, result));
    }

    @Override
    public void close() {
        client.close();
    }
}
