package org.deskwright.aws.fake;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpServer;

/**
 * AWS on this machine: answers on the loopback address alone, until it is closed. Safe for several threads.
 */
public final class FakeAws implements AutoCloseable {
    /** A role whose name begins so takes an MFA code. */
    public static final String MFA_ROLE = "Mfa";
    /** The code that is taken; any other is wrong. */
    public static final String MFA_CODE = "123456";
    /** The token of another identity provider that is taken for any role. */
    public static final String WEB_TOKEN = "a-token-of-another-provider";
    private static final int REMEMBERED = 100_000;
    private static final Duration WAIT = Duration.ofMinutes(1);

    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final FakeWorld world;
    private final Faults faults = new Faults();
    private final Deque<FakeCall> calls = new ArrayDeque<>();
    private volatile Duration skew = Duration.ZERO;

    private FakeAws(FakeWorld world, HttpServer server) {
        this.world = world;
        this.server = server;
    }

    /**
     * @param port 0 for a free one
     * @param clock by which states move, rates are counted and credentials end
     * @throws IOException when the port is taken
     */
    public static FakeAws start(FakeWorld world, int port, InstantSource clock) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        FakeAws fake = new FakeAws(world, server);
        server.createContext("/", new Exchanges(fake, world, clock));
        server.setExecutor(fake.workers);
        server.start();
        return fake;
    }

    /** What to give as endpoint URL. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public FakeWorld world() {
        return world;
    }

    public Faults faults() {
        return faults;
    }

    /**
     * @param ahead by how much the clock of the fake, against which signatures are held, goes before that of everybody
     *     else
     */
    public void skew(Duration ahead) {
        skew = ahead;
    }

    Duration skew() {
        return skew;
    }

    /** The latest calls, the oldest first. */
    public List<FakeCall> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    void remember(FakeCall call) {
        synchronized (calls) {
            if (calls.size() == REMEMBERED) {
                calls.removeFirst();
            }
            calls.addLast(call);
            calls.notifyAll();
        }
    }

    /**
     * Waits until an operation was called so often.
     *
     * @param operation such as {@code CreateToken}
     * @return whether it was, within a minute
     */
    public boolean awaitCalls(String operation, int times) throws InterruptedException {
        long end = System.nanoTime() + WAIT.toNanos();
        synchronized (calls) {
            while (calls.stream().filter(call -> call.operation().equals(operation)).count() < times) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                calls.wait(left);
            }
            return true;
        }
    }

    /** A configuration file of AWS with a profile for each account; credentials are in it. */
    public String profiles() {
        StringBuilder text = new StringBuilder();
        for (FakeWorld.FakeAccount account : world.accounts()) {
            text.append("[profile ").append(account.profile()).append("]\n");
            text.append("aws_access_key_id = ").append(account.accessKeyId()).append('\n');
            text.append("aws_secret_access_key = ").append(account.secretAccessKey()).append('\n');
            account.regions().keySet().stream().findFirst()
                    .ifPresent(region -> text.append("region = ").append(region).append('\n'));
            text.append("endpoint_url = ").append(endpoint()).append("\n\n");
        }
        return text.toString();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
