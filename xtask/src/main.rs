//! The project's own build steps that cargo has no word for.
//!
//! `cargo xtask wasm` compiles the library for the browser, writes the JavaScript and TypeScript
//! face of it, and lets `wasm-opt` shrink and speed up the result. What the first sight of the page
//! needs lands in `pkg/`, the whole in `pkg/whole/`.

use std::env;
use std::error::Error;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::thread;
use std::time::SystemTime;

use wasm_bindgen_cli_support::Bindgen;

const TARGET: &str = "wasm32-unknown-unknown";

/// What the files of both modules are called, each in a folder of its own.
const FACE: &str = "deltascope";

/// What rustc switches on for the target by default, and simd128, which we add.
const WASM_FEATURES: [&str; 7] = [
    "--enable-simd",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

type Outcome = Result<(), Failure>;
type Failure = Box<dyn Error + Send + Sync>;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let outcome = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["wasm"] => both_modules(),
        _ => Err("usage: cargo xtask wasm".into()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Compiles both in one call, then finishes both at once: each is bound and optimised by one thread alone.
fn both_modules() -> Outcome {
    let modules = Places::of_modules();
    if !modules.iter().all(|places| places.wasm_opt.exists()) {
        return Err("wasm-opt is not installed; run `npm ci` first".into());
    }
    let begun = SystemTime::now();
    compile(&modules)?;
    thread::scope(|scope| {
        let finished = modules.each_ref().map(|places| scope.spawn(move || finish(places, begun)));
        finished.into_iter().try_for_each(|one| one.join().expect("a build returns its errors"))
    })
}

/// Binds and optimises; only asks the compiler when nothing has changed.
fn finish(places: &Places, begun: SystemTime) -> Outcome {
    if !is_current(places)? {
        bind(places)?;
        optimise(places)?;
    }
    // A source that was saved meanwhile is then newer than what was made without it.
    Ok(File::options().append(true).open(&places.packaged)?.set_modified(begun)?)
}

/// Where the inputs and outputs of the build of one wasm module are.
struct Places {
    library: &'static str,
    compiled: PathBuf,
    bound: PathBuf,
    wasm_opt: PathBuf,
    package: PathBuf,
    packaged: PathBuf,
}

impl Places {
    /// The module that every page loads, and the one that is loaded when used.
    fn of_modules() -> [Self; 2] {
        [Self::new("deltascope", "pkg"), Self::new("deltascope-whole", "pkg/whole")]
    }

    fn new(library: &'static str, package: &str) -> Self {
        let root = root();
        let target = root.join("target");
        let name = library.replace('-', "_");
        let package = root.join(package);
        Self {
            library,
            compiled: target.join(TARGET).join(format!("release/{name}.wasm")),
            bound: target.join(format!("{name}_bound.wasm")),
            wasm_opt: root.join("node_modules/binaryen/bin/wasm-opt"),
            packaged: package.join(format!("{FACE}_bg.wasm")),
            package,
        }
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a folder inside the workspace")
}

fn compile(modules: &[Places]) -> Outcome {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo
        .current_dir(root())
        .args(["build", "--lib", "--release", "--target", TARGET, "--target-dir", "target"])
        .args(modules.iter().flat_map(|places| ["--package", places.library]))
        // They would replace the flags of .cargo/config.toml, and simd128 with them.
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS");
    if let Ok(home) = env::var("CARGO_HOME") {
        cargo.arg("--config").arg(without_prefix(&home));
    }
    run(&mut cargo, "compiling for wasm")
}

/// Panic messages name their source files; in whose home those were is nobody's business, and it
/// would make the module differ from machine to machine.
fn without_prefix(home: &str) -> String {
    format!("target.{TARGET}.rustflags = [{:?}]", format!("--remap-path-prefix={home}=cargo"))
}

/// Whether the last binding is younger than all that it is made from: the compiled library, this
/// program and the optimiser.
fn is_current(places: &Places) -> Result<bool, Failure> {
    if !places.packaged.exists() || !places.bound.exists() {
        return Ok(false);
    }
    let bound = modified(&places.bound)?;
    for source in [&places.compiled, &env::current_exe()?, &places.wasm_opt] {
        if modified(source)? > bound {
            return Ok(false);
        }
    }
    Ok(true)
}

fn bind(places: &Places) -> Outcome {
    Bindgen::new()
        .input_path(&places.compiled)
        .out_name(FACE)
        .web(true)
        .and_then(|bindgen| {
            bindgen
                .typescript(true)
                // Without the path in it a bundler ships the page without the wasm, silently.
                .omit_default_module_path(false)
                .generate(&places.package)
        })
        .map_err(|error| format!("binding to JavaScript failed: {error:#}"))?;
    // Moved away, so that a failing optimiser leaves no package that looks finished.
    Ok(fs::rename(&places.packaged, &places.bound)?)
}

fn optimise(places: &Places) -> Outcome {
    let mut wasm_opt = Command::new("node");
    wasm_opt
        .arg(&places.wasm_opt)
        .arg("-O3")
        .args(WASM_FEATURES)
        .arg(&places.bound)
        .arg("--output")
        .arg(&places.packaged);
    run(&mut wasm_opt, "optimising the wasm")
}

fn run(command: &mut Command, purpose: &str) -> Outcome {
    let status = command.status().map_err(|error| format!("{purpose} could not start: {error}"))?;
    if !status.success() {
        return Err(format!("{purpose} failed ({status})").into());
    }
    Ok(())
}

fn modified(path: &Path) -> Result<SystemTime, Failure> {
    fs::metadata(path)
        .and_then(|metadata| metadata.modified())
        .map_err(|error| format!("cannot read {}: {error}", path.display()).into())
}
