package org.deskwright.logs.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What {@code Get-WorkSpaceLogs.ps1} makes of a Windows WorkSpace: told by the folders at its top. Of their content
 * nothing more is promised.
 */
final class WorkSpaceBundle {
    private static final String DRIVE = "C";
    private static final Set<String> FOLDERS = Set.of(DRIVE, "CliXML", "Config", "ScriptLogs", "tmp", "Traces");
    private static final int ENOUGH = 4;

    private WorkSpaceBundle() {
    }

    /**
     * @param names of all entries, with slashes
     */
    static boolean isArchive(List<String> names) {
        return isTop(names.stream().filter(name -> name.indexOf('/') > 0)
                .map(name -> name.substring(0, name.indexOf('/'))).collect(Collectors.toSet()));
    }

    static boolean isFolder(Path folder) {
        return isTop(
                FOLDERS.stream().filter(name -> Files.isDirectory(folder.resolve(name))).collect(Collectors.toSet()));
    }

    private static boolean isTop(Set<String> names) {
        return names.contains(DRIVE) && names.stream().filter(FOLDERS::contains).count() >= ENOUGH;
    }
}
