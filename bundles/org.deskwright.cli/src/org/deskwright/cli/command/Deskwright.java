package org.deskwright.cli.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.deskwright.cli.internal.UsageProblem;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that holds the others; by itself it shows how to use them. */
@Command(name = "deskwright", description = "Diagnoses fleets of Amazon WorkSpaces from what the AWS CLI prints.", synopsisSubcommandLabel = "COMMAND", footer = {
        "", "First steps:", "  deskwright topics --search \"not authorized\"",
        "  deskwright diagnose ~/aws-output --answer client.address=203.0.113.7", "",
        "'deskwright COMMAND --help' tells about a command and shows examples.",
        "'deskwright open PATH' opens files in the workbench; without arguments it opens empty."})
public final class Deskwright implements Runnable {
    @Option(names = {"-h",
            "--help"}, usageHelp = true, scope = CommandLine.ScopeType.INHERIT, description = "Shows this help.")
    private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true, description = "Shows the version.")
    private boolean version;

    @Option(names = "--verbose", scope = CommandLine.ScopeType.INHERIT, description = "Tells more: what was refused, and where an unexpected error happened.")
    private boolean verbose;

    public boolean verbose() {
        return verbose;
    }

    @Override
    public void run() {
        throw new UsageProblem("a command is missing; 'deskwright --help' lists them");
    }

    /** The tree of commands for one run. Making all of them takes longer than most do: only that which is asked for. */
    public static CommandLine tree(Call call, String[] args) {
        Deskwright root = new Deskwright();
        Map<String, Supplier<Object>> commands = commands(call, root, args);
        CommandLine tree = new CommandLine(root);
        if (args.length > 0 && commands.containsKey(args[0])) {
            return tree.addSubcommand(args[0], commands.get(args[0]).get());
        }
        commands.put("help", HelpCommand::new);
        commands.forEach((name, command) -> tree.addSubcommand(name, command.get()));
        return tree;
    }

    private static Map<String, Supplier<Object>> commands(Call call, Deskwright root, String[] args) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("diagnose", () -> new DiagnoseCommand(call, root));
        commands.put("report", () -> new ReportCommand(call));
        commands.put("topics", () -> new TopicsCommand(call));
        commands.put("estate", () -> estate(call));
        commands.put("logs", () -> logs(call, args));
        commands.put("policy", () -> policy(call));
        commands.put("certs", () -> certs(call));
        commands.put("fake-aws", () -> new FakeAwsCommand(call));
        commands.put("version", () -> new VersionCommand(call));
        return commands;
    }

    private static CommandLine estate(Call call) {
        return new CommandLine(new EstateCommand()).addSubcommand("accounts", new EstateAccountsCommand(call))
                .addSubcommand("login", new EstateLoginCommand(call))
                .addSubcommand("connect", new EstateConnectCommand(call))
                .addSubcommand("policy", new EstatePolicyCommand(call))
                .addSubcommand("refresh", new EstateRefreshCommand(call))
                .addSubcommand("watch", new EstateWatchCommand(call))
                .addSubcommand("import", new EstateImportCommand(call))
                .addSubcommand("snapshots", new EstateSnapshotsCommand(call))
                .addSubcommand("list", new EstateListCommand(call)).addSubcommand("show", new EstateShowCommand(call))
                .addSubcommand("diff", new EstateDiffCommand(call))
                .addSubcommand("history", new EstateHistoryCommand(call))
                .addSubcommand("export", new EstateExportCommand(call))
                .addSubcommand("throttle", new EstateThrottleCommand(call));
    }

    private static CommandLine policy(Call call) {
        return new CommandLine(new PolicyCommand()).addSubcommand("show", new PolicyShowCommand(call))
                .addSubcommand("check", new PolicyCheckCommand(call)).addSubcommand("rsop", new PolicyRsopCommand(call))
                .addSubcommand("diff", new PolicyDiffCommand(call));
    }

    private static CommandLine logs(Call call, String[] args) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("scan", () -> new LogsScanCommand(call));
        commands.put("search", () -> new LogsSearchCommand(call));
        commands.put("info", () -> new LogsInfoCommand(call));
        commands.put("sessions", () -> new LogsSessionsCommand(call));
        commands.put("compare", () -> new LogsCompareCommand(call));
        commands.put("metrics", () -> new LogsMetricsCommand(call));
        commands.put("index", () -> new LogsIndexCommand(call));
        commands.put("signatures", () -> new LogsSignaturesCommand(call));
        commands.put("export", () -> new LogsExportCommand(call));
        commands.put("collect", () -> new LogsCollectCommand(call));
        commands.put("formats", () -> new LogsFormatsCommand(call));
        commands.put("bench", () -> new LogsBenchCommand(call));
        CommandLine logs = new CommandLine(new LogsCommand());
        if (args.length > 1 && args[0].equals("logs") && commands.containsKey(args[1])) {
            return logs.addSubcommand(args[1], commands.get(args[1]).get());
        }
        commands.forEach((name, command) -> logs.addSubcommand(name, command.get()));
        return logs;
    }

    private static CommandLine certs(Call call) {
        return new CommandLine(new CertsCommand()).addSubcommand("show", new CertsShowCommand(call))
                .addSubcommand("find", new CertsFindCommand(call)).addSubcommand("verify", new CertsVerifyCommand(call))
                .addSubcommand("lint", new CertsLintCommand(call)).addSubcommand("expiry", new CertsExpiryCommand(call))
                .addSubcommand("fetch", new CertsFetchCommand(call));
    }
}
