@echo off
rem Starts Deskwright: the workbench without arguments (or with "open PATH..."), the command line with any others.
rem DESKWRIGHT_HOME  where Deskwright keeps its state (default %USERPROFILE%\.deskwright\1)
rem DESKWRIGHT_JAVA  the Java home to use (default JAVA_HOME, then the PATH; 25 or newer)
rem DESKWRIGHT_OPTS  further options for the JVM
setlocal
set "folder=%~dp0"
set "java=java"
set "javaw=javaw"
if exist "%folder%jre\bin\java.exe" set "home=%folder%jre"
if not defined home if defined DESKWRIGHT_JAVA set "home=%DESKWRIGHT_JAVA%"
if not defined home if defined JAVA_HOME set "home=%JAVA_HOME%"
if defined home set "java=%home%\bin\java"
if defined home set "javaw=%home%\bin\javaw"
"%java%" --version >nul 2>&1
if errorlevel 1 (
  echo deskwright: Java 25 or newer is needed and was not found; install it, or set DESKWRIGHT_JAVA to its home 1>&2
  exit /b 2
)
if not defined DESKWRIGHT_HOME set "DESKWRIGHT_HOME=%USERPROFILE%\.deskwright\1"
for %%J in ("%folder%plugins\org.eclipse.equinox.launcher_*.jar") do set "launcher=%%J"
if "%~1"=="" goto workbench
if /i "%~1"=="open" goto workbench
if /i "%~1"=="--sample" goto workbench
"%java%" -Djava.awt.headless=true -XX:+UseParallelGC %DESKWRIGHT_OPTS% "-Ddeskwright.cwd=%CD%" -jar "%launcher%" -nosplash -application org.deskwright.cli.application -data @none %*
exit /b %ERRORLEVEL%
:workbench
start "Deskwright" "%javaw%" --enable-native-access=ALL-UNNAMED %DESKWRIGHT_OPTS% "-Ddeskwright.cwd=%CD%" -jar "%launcher%" -nosplash -product org.deskwright.app.product -data "%DESKWRIGHT_HOME%" %*
