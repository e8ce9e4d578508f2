@echo off
rem Starts Rapporteur: finds a Java 25 or newer, and gives it the program beside this script.
rem Looked at in this order: RAPPORTEUR_JAVA_HOME, JAVA_HOME, the PATH, the JDK that built the program.
setlocal EnableExtensions DisableDelayedExpansion

for %%L in ("%~dp0..\lib") do set "lib=%%~fL"
set "java="
set "built_by="
set "built_at="
if exist "%lib%\built-by" for /f "usebackq delims=" %%H in ("%lib%\built-by") do if defined built_by (set "built_at=%%H") else set "built_by=%%H"

if defined RAPPORTEUR_JAVA_HOME call :take "%RAPPORTEUR_JAVA_HOME%"
if not defined java if defined JAVA_HOME call :take "%JAVA_HOME%"
if not defined java for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :take "%%~dp$PATH:J.."
if not defined java if defined built_by call :take "%built_by%"
if not defined java (
    echo Rapporteur needs Java 25 or newer and found none: install one, and name its folder in RAPPORTEUR_JAVA_HOME. 1>&2
    exit /b 2
)

rem A document is made before the slow compiler pays; a large store is read, and a window stays open, longer.
set "compiler=4"
if "%~1"=="demo" set "compiler=1"
if "%~1"=="export" set "compiler=1"

rem What Java learned of the program serves where it was learned: elsewhere it would lose its own cache by it.
set "cache="
if "%built_at%"=="%lib%" if exist "%lib%\rapporteur.aot" set cache="-XX:AOTCache=%lib%\rapporteur.aot"

"%java%" "@%lib%\java.args" -XX:TieredStopAtLevel=%compiler% %cache% ^
    --module-path "%lib%\javafx" -cp "%lib%\rapporteur.jar" org.rapporteur.Main %*
exit /b %ERRORLEVEL%

rem Sets java where the JDK in folder %1 is new enough, as its release file tells.
:take
if defined java exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do for /f "delims=." %%M in ("%%~V") do if %%M geq 25 set "java=%~1\bin\java.exe"
exit /b 0
