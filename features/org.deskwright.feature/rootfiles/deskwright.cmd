@echo off
rem Starts Deskwright: the workbench without arguments (or with "open PATH..."), the command line with any others.
rem DESKWRIGHT_HOME  where Deskwright keeps its state (default %USERPROFILE%\.deskwright\1)
rem DESKWRIGHT_JAVA  the Java home to use (default JAVA_HOME, then the PATH; 25 or newer)
rem DESKWRIGHT_OPTS  further options for the JVM
setlocal
set "folder=%~dp0"
set "javahome="
if exist "%folder%jre\bin\java.exe" set "javahome=%folder%jre"
if not defined javahome if defined DESKWRIGHT_JAVA set "javahome=%DESKWRIGHT_JAVA%"
if not defined javahome if defined JAVA_HOME set "javahome=%JAVA_HOME%"
set "java=java"
set "javaw=javaw"
if defined javahome set "java=%javahome%\bin\java"
if defined javahome set "javaw=%javahome%\bin\javaw"
set "version=0"
for /f "tokens=2 delims=. " %%V in ('""%java%" --version 2^>nul ^| findstr /b /i "openjdk java""') do if "%version%"=="0" set "version=%%V"
if %version% lss 25 (
  echo deskwright: Java 25 or newer is needed and was not found; install it, or set DESKWRIGHT_JAVA to its home 1>&2
  exit /b 2
)
if not defined DESKWRIGHT_HOME set "DESKWRIGHT_HOME=%USERPROFILE%\.deskwright\1"
for %%J in ("%folder%plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%J"
rem the dot keeps the backslash of a drive's root from swallowing the quotation mark
set "cwd=-Ddeskwright.cwd=%CD%\."
if "%~1"=="" goto workbench
if /i "%~1"=="open" goto workbench
if /i "%~1"=="--sample" goto workbench
rem a command is over before C2 pays, and the services that only the workbench needs start above level 4
set "options=-Djava.awt.headless=true -XX:+UseParallelGC -XX:TieredStopAtLevel=1 -Dosgi.startLevel=4 --enable-native-access=ALL-UNNAMED"
"%java%" %options% %DESKWRIGHT_OPTS% "%cwd%" -jar "%launcher%" -nosplash -application org.deskwright.cli.application -data @none %*
exit /b %ERRORLEVEL%
:workbench
rem a start without C2 takes half the time, and what comes after it seldom runs long enough to miss it
start "Deskwright" "%javaw%" --enable-native-access=ALL-UNNAMED -XX:TieredStopAtLevel=1 %DESKWRIGHT_OPTS% "%cwd%" "-Ddeskwright.start=%folder%deskwright.cmd" -jar "%launcher%" -nosplash -product org.deskwright.app.product -data "%DESKWRIGHT_HOME%" %*
