@echo off
rem Builds what is stale and starts Deskwright: the workbench on the sample case without arguments, the command line with
rem arguments. Needs a JDK 25 or newer (JAVA_HOME) and Maven 3.9 on the PATH.
setlocal
set "root=%~dp0.."
set "product=%root%\releng\org.deskwright.product\target\products\org.deskwright\win32\win32\x86_64\deskwright"
set "stamp=%root%\releng\org.deskwright.product\target\built-on-windows"
if not exist "%product%\deskwright.cmd" goto build
if not exist "%stamp%" goto build
rem a source file that is newer than the last build?
powershell -NoProfile -Command "$t=(Get-Item '%stamp%').LastWriteTime; $n=Get-ChildItem '%root%\pom.xml','%root%\.mvn','%root%\bundles','%root%\features','%root%\releng\org.deskwright.product','%root%\releng\org.deskwright.target' -Recurse -File | Where-Object { $_.FullName -notmatch '\\(target|bin)\\' -and $_.LastWriteTime -gt $t } | Select-Object -First 1; if ($n) { exit 1 }"
if not errorlevel 1 goto start
:build
findstr /r /c:"^JAVA_VERSION=.2[5-9]" /c:"^JAVA_VERSION=.[3-9][0-9]" "%JAVA_HOME%\release" >nul 2>&1
if errorlevel 1 (
  echo deskwright: set JAVA_HOME to a JDK 25 or newer 1>&2
  exit /b 1
)
where mvn >nul 2>&1
if errorlevel 1 (
  echo deskwright: put Maven 3.9 on the PATH ^(releng\verify and releng\run on Linux fetch it by themselves^) 1>&2
  exit /b 1
)
echo deskwright: building, the first time this takes some minutes 1>&2
pushd "%root%"
call mvn -q -B -ntp package -DskipTests -Dformatter.skip -Dimpsort.skip
if errorlevel 1 ( popd & exit /b 1 )
popd
type nul > "%stamp%"
:start
if "%~1"=="" ( call "%product%\deskwright.cmd" --sample ) else ( call "%product%\deskwright.cmd" %* )
exit /b %ERRORLEVEL%
