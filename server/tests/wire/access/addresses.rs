//! Every address that there is, read from the source: pages, server functions, and the routes of every router.

use std::{fs, path::Path};

use syn::{Expr, ExprLit, ExprMethodCall, Lit, visit::Visit};

use super::sources;

/// An address, and whether it is sent to or opened.
#[derive(Debug, PartialEq, Eq)]
pub struct Address {
    pub path: String,
    pub posts: bool,
}

/// Addresses that are made while the service starts: the files of the site, which are for everybody.
const MADE: &str = "file.path";

/// All addresses of the service.
pub fn all() -> Vec<Address> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut all = Vec::new();
    let pages = fs::read_to_string(root.join("app/src/routes.rs")).unwrap();
    all.extend(quoted(&pages, "path!(\"").map(|path| Address { path, posts: false }));
    for file in sources(&root.join("app/src/features")) {
        all.extend(quoted(&file, "endpoint = \"").map(|name| Address { path: format!("/api/{name}"), posts: true }));
    }
    for file in sources(&root.join("server/src")) {
        // Behind this one stand the server functions.
        all.extend(routes(&file).into_iter().filter(|address| address.path != "/api/{*function}"));
    }
    all
}

fn quoted(text: &str, before: &str) -> impl Iterator<Item = String> {
    text.split(before).skip(1).map(|part| part.split('"').next().unwrap().to_owned())
}

/// The routes of all routers in a source.
fn routes(source: &str) -> Vec<Address> {
    let mut routes = Routes::default();
    routes.visit_file(&syn::parse_file(source).unwrap());
    routes.0
}

#[derive(Default)]
struct Routes(Vec<Address>);

impl<'ast> Visit<'ast> for Routes {
    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        if module.ident != "tests" {
            syn::visit::visit_item_mod(self, module);
        }
    }

    fn visit_expr_method_call(&mut self, call: &'ast ExprMethodCall) {
        let name = call.method.to_string();
        assert!(!["nest", "nest_service", "route_service"].contains(&name.as_str()), "{name} hides addresses of ours");
        if let ("route", Some(address), Some(handlers)) = (name.as_str(), call.args.first(), call.args.get(1)) {
            match address {
                Expr::Lit(ExprLit { lit: Lit::Str(path), .. }) => {
                    for method in methods(handlers) {
                        assert!(["get", "post"].contains(&method.as_str()), "the table has no rows for {method}");
                        self.0.push(Address { path: path.value(), posts: method == "post" });
                    }
                }
                Expr::Field(_) => assert_eq!(written(address), MADE, "an address that no table can name"),
                _ => panic!("an address that is not written out"),
            }
        }
        syn::visit::visit_expr_method_call(self, call);
    }
}

/// The names of fields, with dots between.
fn written(expression: &Expr) -> String {
    match expression {
        Expr::Field(field) => match &field.member {
            syn::Member::Named(name) => format!("{}.{name}", written(&field.base)),
            syn::Member::Unnamed(index) => format!("{}.{}", written(&field.base), index.index),
        },
        Expr::Path(path) => path.path.require_ident().unwrap().to_string(),
        _ => String::new(),
    }
}

/// The methods of `get(…).post(…)`.
fn methods(handlers: &Expr) -> Vec<String> {
    match handlers {
        Expr::MethodCall(call) => [methods(&call.receiver), vec![call.method.to_string()]].concat(),
        Expr::Call(call) => match call.func.as_ref() {
            Expr::Path(path) => vec![path.path.segments.last().unwrap().ident.to_string()],
            _ => panic!("a route whose method cannot be read"),
        },
        _ => panic!("a route whose method cannot be read"),
    }
}

#[test]
fn routes_are_found_in_every_router_of_a_source() {
    let found = routes(
        r#"
        fn pages() -> Router { Router::new().route("/a", get(a)).fallback(page).layer(b) }
        mod machines { fn all() -> Router { let mut all = Router::new(); all = all.route("/hook/{id}", post(c)); all } }
        fn more(files: &[File]) -> Router {
            files.iter().fold(Router::new().route("/d", routing::get(e).post(f)), |all, file| all.route(file.path, get(g)))
        }"#,
    );
    let expected = [("/a", false), ("/hook/{id}", true), ("/d", false), ("/d", true)];
    assert_eq!(found, expected.map(|(path, posts)| Address { path: path.to_owned(), posts }));
}
