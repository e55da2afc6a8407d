package org.deskwright.cli.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import org.deskwright.aws.fake.FakeAws;
import org.deskwright.aws.fake.FakeWorld;
import org.deskwright.cli.ExitCode;
import org.deskwright.cli.internal.StandardOutput;
import org.deskwright.cli.internal.UsageProblem;
import org.deskwright.cli.internal.Wholes;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Stands in for AWS until it is interrupted. */
@Command(name = "fake-aws", description = "Stands in for AWS on this machine, with the accounts of the sample or of recorded evidence, until Ctrl+C. For demonstrations and tests: nothing in it costs or is real.", footer = {
        "", "Examples:", "  deskwright fake-aws --port 8600",
        "  aws workspaces describe-workspaces --endpoint-url http://127.0.0.1:8600 --profile fake-111122223333",
        "  deskwright fake-aws ~/aws-output"})
public final class FakeAwsCommand implements Callable<Integer> {
    private static final int LAST_PORT = 65_535;
    private final Call call;

    @Parameters(index = "0", arity = "0..1", paramLabel = "FOLDER", description = "Evidence to answer from, with a deskwright.json beside each Region's files; default: the estate of the sample.")
    private String folder;

    @Option(names = "--port", paramLabel = "N", defaultValue = "0", description = "Where to listen on the loopback address; default: a port that is free.")
    private String port;

    FakeAwsCommand(Call call) {
        this.call = call;
    }

    @Override
    public Integer call() throws Exception {
        int wanted = (int) Wholes.parse("--port", port, 0, LAST_PORT);
        FakeWorld world = world();
        try (FakeAws fake = started(world, wanted)) {
            StandardOutput.writeInvented(call.console(), out -> {
                out.write("Endpoint: " + fake.endpoint() + "\n");
                out.write(world.accounts().size() + " accounts, " + world.count("Directories") + " directories, "
                        + world.count("Workspaces") + " WorkSpaces. Ctrl+C ends it.\n\n");
                out.write("# for ~/.aws/config, or a file that AWS_CONFIG_FILE names\n" + fake.profiles());
            });
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK.code();
    }

    private static FakeAws started(FakeWorld world, int port) {
        try {
            return FakeAws.start(world, port, InstantSource.system());
        } catch (IOException e) {
            throw new UsageProblem("cannot listen on port " + port + ": " + e.getMessage());
        }
    }

    private FakeWorld world() throws IOException {
        if (folder == null) {
            return FakeWorld.sample();
        }
        Path path = call.console().resolve(folder);
        if (!Files.isDirectory(path)) {
            throw new UsageProblem("there is no folder '" + folder + "'");
        }
        FakeWorld world = FakeWorld.recorded(path);
        if (world.accounts().isEmpty()) {
            throw new UsageProblem("'" + folder + "' holds no evidence with a deskwright.json beside it");
        }
        return world;
    }
}
