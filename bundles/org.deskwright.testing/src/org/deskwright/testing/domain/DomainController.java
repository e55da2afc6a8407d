package org.deskwright.testing.domain;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
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

/**
 * The domain controller of {@code releng/domain-controller}, started for a class of tests. It ends when its standard
 * input is closed, which happens also when this process dies.
 */
public final class DomainController implements AutoCloseable {
    public static final String READER = "reader@corp.example.com";
    public static final String PASSWORD = "Passw0rd!Reader";
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

    private static Path root() {
        Path project = Path.of(System.getProperty("deskwright.project", ".")).toAbsolutePath().normalize();
        return project.getParent().getParent();
    }

    private static Path folder() {
        return root().resolve("target/domain-controller");
    }

    /** Why there can be none here; empty where there can. */
    public static Optional<String> missing() {
        if (!Files.exists(folder().resolve("stamp"))) {
            return Optional.of("no domain controller was made: releng/verify does, as root on Debian, or "
                    + "releng/domain-controller/run");
        }
        return "root".equals(System.getProperty("user.name"))
                ? Optional.empty()
                : Optional.of("a domain controller needs root, for its ports");
    }

    /** Where nothing is missing. */
    public static DomainController start() throws IOException, InterruptedException {
        Path folder = folder();
        Process process = new ProcessBuilder(root().resolve("releng/domain-controller/run").toString(), "serve",
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

    public String address() {
        return domain.getProperty("address");
    }

    /** Its name, which no resolver knows. */
    public String host() {
        return domain.getProperty("host");
    }

    public Path kerberos() {
        return folder.resolve("client/krb5.conf");
    }

    /** The folder of the GPOs in its SYSVOL. */
    public Path sysvol() {
        return folder.resolve("state/sysvol").resolve(host().substring(host().indexOf('.') + 1)).resolve("Policies");
    }

    /** For each account the ids of the GPOs that apply to it, as samba-tool tells them. */
    public Map<String, List<String>> applies() throws IOException {
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
