@echo off
rem Starts Deskwright: the workbench without arguments (or with "open PATH..."), the command line with any others.
rem DESKWRIGHT_HOME  where Deskwright keeps its state (default %USERPROFILE%\.deskwright\1)
rem DESKWRIGHT_JAVA  the Java home to use (default: JAVA_HOME, then the PATH; 25 or newer)
rem DESKWRIGHT_OPTS  further options for the JVM
rem DESKWRIGHT_FRAMEWORK  "always" starts the command line in the framework, as if plug-ins were installed
setlocal
set "folder=%~dp0"
set "java="
if defined DESKWRIGHT_JAVA call :try "%DESKWRIGHT_JAVA%\bin\"
if exist "%folder%jre\bin\java.exe" call :try "%folder%jre\bin\"
if defined JAVA_HOME call :try "%JAVA_HOME%\bin\"
call :try ""
if not defined java (
  echo deskwright: Java 25 or newer is needed and was not found; install it, or set DESKWRIGHT_JAVA to its home 1>&2
  exit /b 2
)
if not defined DESKWRIGHT_HOME set "DESKWRIGHT_HOME=%USERPROFILE%\.deskwright\1"
for %%J in ("%folder%plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%J"
rem the dot keeps the backslash of a drive's root from swallowing the quotation mark
set "cwd=-Ddeskwright.cwd=%CD%\."
set "home=-Ddeskwright.home=%DESKWRIGHT_HOME%"
set "options=-Djava.awt.headless=true -XX:+UseParallelGC -XX:TieredStopAtLevel=1 -Dosgi.startLevel=4"
rem logs may be larger than memory: there the second compiler pays, for the methods that compiler.json names
if /i "%~1"=="logs" set "options=-Djava.awt.headless=true -Djdk.console=java.base -XX:+UseParallelGC -Xmx512m -XX:+UnlockDiagnosticVMOptions -XX:-DisplayVMOutput "-XX:CompilerDirectivesFile=%folder%compiler.json""
if /i "%~1"=="policy" set "options=-Djava.awt.headless=true -XX:+UseParallelGC -Dosgi.startLevel=4 -XX:+UnlockDiagnosticVMOptions -XX:-DisplayVMOutput "-XX:CompilerDirectivesFile=%folder%compiler-policies.json""
rem without the framework where nothing is installed but Deskwright itself: then one jar names all others
set start=-Dosgi.startLevel=4 -jar "%launcher%" -nosplash -application org.deskwright.cli.application -data @none
set plain=-jar "%folder%command-line\deskwright.jar"
set "bundles=configuration\org.eclipse.equinox.simpleconfigurator\bundles.info"
fc /b "%folder%command-line\bundles.info" "%folder%%bundles%" >nul 2>&1 || set "plain="
for /f "delims=" %%F in ('dir /b "%folder%dropins" 2^>nul') do set "plain="
if /i "%DESKWRIGHT_FRAMEWORK%"=="always" set "plain="
if defined plain set start=%plain%
rem help is text, whatever it is asked of
if /i "%~1"=="open" if /i "%~2"=="-h" goto help
if /i "%~1"=="open" if /i "%~2"=="--help" goto help
if "%~1"=="" goto workbench
if /i "%~1"=="open" goto workbench
if /i "%~1"=="--sample" goto workbench
rem a command is over before C2 pays; in the framework, the services that only the workbench needs start above level 4
"%java%" %options% %DESKWRIGHT_OPTS% "%cwd%" "%home%" %start% %*
exit /b %ERRORLEVEL%
:help
"%java%" %options% %DESKWRIGHT_OPTS% "%cwd%" "%home%" %start% --help
exit /b %ERRORLEVEL%
:workbench
rem the JVM writes an archive of the classes at the end of a first start and maps it in later ones, which spares reading
rem and checking most of them: one for each build and Java; it looks whether it fits and is whole, and does without where not
set "archive=-XX:+VerifySharedSpaces"
if not exist "%DESKWRIGHT_HOME%\archives\" mkdir "%DESKWRIGHT_HOME%\archives" 2>nul
if not exist "%DESKWRIGHT_HOME%\archives\" goto start
set "key="
for %%I in ("%folder%%bundles%") do set "key=%release%-%%~zI-%%~tI"
set "key=%key:/=-%"
set "key=%key::=-%"
set "key=%key:.=-%"
set "key=%key: =-%"
set "file=%DESKWRIGHT_HOME%\archives\%key%.jsa"
set "archive=-XX:ArchiveClassesAtExit=%file%"
if exist "%file%" set "archive=-XX:SharedArchiveFile=%file%"
:start
rem a start takes half the time where C2 is for the few methods alone that compiler.json names; room for classes and code spares collections
start "Deskwright" "%javaw%" -XX:Tier3DelayOn=0 -XX:+UnlockDiagnosticVMOptions -XX:-DisplayVMOutput -XX:-C1ProfileCalls -XX:-C1ProfileVirtualCalls -XX:-C1ProfileInlinedCalls -XX:-C1ProfileCheckcasts "-XX:CompilerDirectivesFile=%folder%compiler.json" -XX:MetaspaceSize=128m -XX:ReservedCodeCacheSize=128m -XX:+IgnoreUnrecognizedVMOptions "%archive%" -XX:+VerifySharedSpaces "-Xlog:cds*=off,aot*=off" %DESKWRIGHT_OPTS% "%cwd%" "%home%" "-Ddeskwright.start=%folder%deskwright.cmd" -jar "%launcher%" -nosplash -product org.deskwright.app.product -data "%DESKWRIGHT_HOME%" %*
exit /b %ERRORLEVEL%
rem takes the Java of a folder, or with none that of the PATH, when none was taken yet and it is recent enough
:try
if defined java exit /b 0
set "version=0"
set "release="
for /f "tokens=2-4 delims=. " %%V in ('""%~1java" --version 2^>nul ^| findstr /b /r /c:"openjdk [0-9]" /c:"java [0-9]""') do (
  set "version=%%V"
  set "release=%%V-%%W-%%X"
)
if %version% lss 25 exit /b 0
set "java=%~1java"
set "javaw=%~1javaw"
exit /b 0
