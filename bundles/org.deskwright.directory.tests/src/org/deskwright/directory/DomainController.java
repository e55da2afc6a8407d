package org.deskwright.directory;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.deskwright.directory.internal.KnownCertificates;

/**
 * The domain controller of {@code releng/domain-controller}, started for a class of tests. It ends when its standard
 * input is closed, which happens also when this process dies.
 */
final class DomainController implements AutoCloseable {
    static final String READER = "reader@corp.example.com";
    static final String PASSWORD = "Passw0rd!Reader";
    private static final int[] PORTS = {88, 389, 445, 636};
    private static final long MOST_MILLIS = 60_000;
    private static final Pattern HEAD = Pattern.compile("GPOs for \\w+ (\\S+)");
    private static final Pattern GPO = Pattern.compile("    (.*) (\\{[0-9A-F-]{36}})");

    private final Process process;
    private final Path folder;
    private final Properties domain = new Properties();

    private DomainController(Process process, Path folder) throws IOException {
        this.process = process;
        this.folder = folder;
        try (var in = Files.newBufferedReader(folder.resolve("client/domain.properties"))) {
            domain.load(in);
        }
    }

    /** Skips the tests where there can be none, and says why. */
    static DomainController start() throws IOException, InterruptedException {
        Path project = Path.of(System.getProperty("deskwright.project", ".")).toAbsolutePath().normalize();
        Path root = project.getParent().getParent();
        Path folder = root.resolve("target/domain-controller");
        assumeTrue(Files.exists(folder.resolve("stamp")),
                "no domain controller was made: releng/verify does, as root on Debian, or releng/domain-controller/run");
        assumeTrue("root".equals(System.getProperty("user.name")), "a domain controller needs root, for its ports");
        Process process = new ProcessBuilder(root.resolve("releng/domain-controller/run").toString(), "serve",
                folder.toString()).redirectErrorStream(true).redirectOutput(folder.resolve("log/run").toFile()).start();
        DomainController controller = new DomainController(process, folder);
        controller.await();
        return controller;
    }

    private void await() throws IOException, InterruptedException {
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(MOST_MILLIS);
        // another one of the same folder may answer, and go away
        while (!process.isAlive() || !answers()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                String said = Files.readString(folder.resolve("log/run"));
                close();
                throw new IOException("the domain controller does not come up: " + said);
            }
            Thread.sleep(50);
        }
    }

    private boolean answers() {
        if (!Files.exists(folder.resolve("run/samba/winbindd/pipe"))) {
            return false;
        }
        for (int port : PORTS) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(address(), port), 1000);
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }

    String address() {
        return domain.getProperty("address");
    }

    /** Its name, which only {@link #directory} knows where to find. */
    String host() {
        return domain.getProperty("host");
    }

    Path kerberos() {
        return folder.resolve("client/krb5.conf");
    }

    LiveDirectory directory() {
        return new LiveDirectory(new KnownCertificates(Optional.empty()), this::find);
    }

    private InetAddress find(String name) throws UnknownHostException {
        return InetAddress.getByName(name.equals(host()) ? address() : name);
    }

    /** For each account the ids of the GPOs that apply to it, as samba-tool tells them. */
    Map<String, List<String>> applies() throws IOException {
        Map<String, List<String>> applies = new LinkedHashMap<>();
        List<String> of = List.of();
        for (String line : Files.readAllLines(folder.resolve("client/applies.txt"))) {
            Matcher head = HEAD.matcher(line);
            Matcher gpo = GPO.matcher(line);
            if (head.matches()) {
                of = applies.computeIfAbsent(head.group(1), _ -> new ArrayList<>());
            } else if (gpo.matches()) {
                of.add(gpo.group(2));
            }
        }
        return applies;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
